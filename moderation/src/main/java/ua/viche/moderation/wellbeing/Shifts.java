package ua.viche.moderation.wellbeing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.platform.config.Settings;

/// How much hard material a reviewer may still look at. Whoever has seen as much as a shift may hold goes on with other items until
/// the shift is over.
public final class Shifts {

    private final Duration length;
    private final int budget;
    private final ShiftStore store = new ShiftStore();

    private Shifts(Duration length, int budget) {
        this.length = length;
        this.budget = budget;
    }

    /// The settings `moderation.shift` and `moderation.exposure` say how long a shift is and how many points it holds.
    public static Shifts on(Settings settings) {
        return new Shifts(settings.duration("shift", Duration.ofHours(8)), settings.number("exposure", 60, 1, 100_000));
    }

    /// Until when a reviewer is spared an item of so many points; empty where they may look at it.
    public CompletionStage<Optional<Instant>> spared(Stage.Session session, UUID reviewer, int points, Instant now) {
        return store.find(session, reviewer).thenApply(shift -> shift
                .filter(one -> points > 0 && one.began().plus(length).isAfter(now) && one.seen() + points > budget)
                .map(one -> one.began().plus(length)));
    }

    /// A reviewer looks at an item.
    public CompletionStage<Void> seen(Stage.Session session, UUID reviewer, int points, Instant now) {
        return store.add(session, reviewer, points, now, now.minus(length));
    }
}
