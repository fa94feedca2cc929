package ua.viche.moderation.queue;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.SubmissionReceived.Risk;
import ua.viche.platform.config.Settings;

/// When an item is wanted: by the law's clock, or by the patience of its queue where none runs, and earlier by so much for each
/// point. Since every item grows older at the same pace, this order holds without being computed again.
///
/// @param point how much earlier one point makes an item wanted
record Urgency(Duration point) {

    private static final double MINORS = 3;

    /// The setting `moderation.point`.
    static Urgency on(Settings settings) {
        return new Urgency(settings.duration("point", Duration.ofHours(1)));
    }

    /// What makes an item more urgent than its age before anybody complained.
    static double points(@Nullable Risk risk, boolean minors) {
        var danger = switch (risk) {
            case null -> 0;
            case LOW -> 0;
            case ELEVATED -> 2;
            case HIGH -> 5;
        };
        return danger + (minors ? MINORS : 0);
    }

    Instant wantedAt(@Nullable Instant due, Instant submitted, Duration patience, double points) {
        return (due == null ? submitted.plus(patience) : due).minus(earlier(points));
    }

    /// How much earlier so many points make it.
    Duration earlier(double points) {
        return Duration.ofMillis(Math.round(points * point.toMillis()));
    }
}
