package ua.viche.moderation.decisions;

import java.time.Duration;
import ua.viche.contracts.events.DecisionApplied;
import ua.viche.moderation.queue.Items;
import ua.viche.platform.Platform;
import ua.viche.platform.events.Subscription;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// Decisions, wired.
public final class DecisionsFeature {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration AUTOMATIC = Duration.ofSeconds(1);

    public static Feature on(Platform platform, Decisions decisions, AutomaticDecisions automatic, Window window, Items items) {
        var store = new DecisionStore();
        return Feature.at("/moderation/v1/items", new DecisionRoutes(decisions, window, items, platform.idempotency()))
                .running(Job.once("decisions-leave", LOOK, window))
                .running(Job.once("decisions-automatic", AUTOMATIC, automatic))
                .listening(Subscription.to(DecisionApplied.class, "decisions-applied",
                        (session, event, _) -> store.applied(session, event)));
    }

    private DecisionsFeature() {}
}
