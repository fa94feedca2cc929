package ua.viche.moderation.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.routing.Queue;
import ua.viche.moderation.routing.Queues;
import ua.viche.platform.http.Check;

/// What moderators send to pass an item on.
final class Handover {

    private static final int REASON_LIMIT = 500;
    private static final Duration LONGEST = Duration.ofDays(30);

    /// Puts an item off.
    record Deferral(@Nullable Instant until, @Nullable String reason) {

        Deferral checked(Instant now) {
            Check.that().required("until", until)
                    .rule(until == null || until.isAfter(now) && !until.isAfter(now.plus(LONGEST)), "until", "within-days",
                            LONGEST.toDays())
                    .text("reason", reason, REASON_LIMIT).done();
            return this;
        }

        Instant time() {
            return Objects.requireNonNull(until).truncatedTo(ChronoUnit.MICROS);
        }

        String why() {
            return Objects.requireNonNull(reason);
        }
    }

    /// Hands an item to another queue.
    record Escalation(@Nullable String queue, @Nullable String reason) {

        Escalation checked(Queues queues) {
            Check.that().oneOf("queue", queue, queues.all().stream().map(Queue::code).toList())
                    .text("reason", reason, REASON_LIMIT).done();
            return this;
        }

        String to() {
            return Objects.requireNonNull(queue);
        }

        String why() {
            return Objects.requireNonNull(reason);
        }
    }

    private Handover() {}
}
