package ua.viche.moderation.queue;

import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.contracts.events.SubmissionReceived.Risk;
import ua.viche.moderation.queue.Place.Exposure;
import ua.viche.moderation.routing.Facts;
import ua.viche.moderation.routing.Queue;
import ua.viche.moderation.routing.Routing;

/// Finds the place of what arrives.
final class Triage {

    private final Routing routing;
    private final Urgency urgency;

    Triage(Routing routing, Urgency urgency) {
        this.routing = routing;
        this.urgency = urgency;
    }

    /// @param policies what screening speaks of
    /// @param language as the text shows it; `und` where it does not
    CompletionStage<Place> place(Stage.Session session, SubmissionReceived event, Set<String> policies, String language) {
        var minors = Boolean.TRUE.equals(event.minors());
        var facts = new Facts(event.kind(), event.body(), event.territory(),
                language.equals("und") ? event.language() : language, policies, event.risk(), minors);
        var points = Urgency.points(event.risk(), minors);
        return routing.queueFor(session, facts).thenApply(queue -> new Place(queue.code(),
                urgency.wantedAt(queue.urgent() ? null : event.dueAt(), event.submittedAt(), queue.patience(), points), points,
                exposure(queue, event.kind(), event.risk())));
    }

    /// The queue that a policy asks for; the item's own where it is none of the guarded ones.
    CompletionStage<Queue> queueFor(Stage.Session session, Item item, @Nullable String policy) {
        var about = item.circumstances();
        var facts = new Facts(item.kind(), item.body(), item.territory(), item.content().language(),
                policy == null ? Set.of() : Set.of(policy), about.risk(), about.minors());
        return routing.queueFor(session, facts).thenCompose(found -> routing.queues(session)
                .thenApply(queues -> found.guarded() ? found : queues.named(item.place().queue())));
    }

    static Exposure exposure(Queue queue, String kind, @Nullable Risk risk) {
        if (queue.guarded()) {
            return Exposure.STRONG;
        }
        return kind.equals("photo") || risk == Risk.HIGH ? Exposure.MILD : Exposure.NONE;
    }
}
