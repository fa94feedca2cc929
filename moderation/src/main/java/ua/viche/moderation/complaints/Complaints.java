package ua.viche.moderation.complaints;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.contracts.events.SubmissionWithdrawn;
import ua.viche.moderation.queue.Item;
import ua.viche.moderation.queue.Items;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.events.EventMeta;
import ua.viche.platform.events.Outbox;
import ua.viche.platform.events.Subscription;
import ua.viche.platform.http.Ids;
import ua.viche.platform.identity.Assurance;

/// Complaints: made by citizens, weighed by how often theirs were right, settled by the decision on what they are about.
public final class Complaints {

    private final Database database;
    private final Outbox outbox;
    private final Items items;
    private final ComplaintStore store = new ComplaintStore();

    public Complaints(Platform platform, Items items) {
        database = platform.database();
        outbox = platform.outbox();
        this.items = items;
    }

    /// Who complains.
    record Complainer(UUID person, Assurance assurance) {}

    /// What they say, and of what.
    record Saying(String kind, UUID subject, Reason reason, @Nullable String text) {}

    /// The reasons that may be given.
    public List<Reason> reasons() {
        return database.inTransaction(store::reasons);
    }

    /// Complains of something that the public sees; complaining of it again changes nothing.
    Complaining make(Complainer complainer, Saying saying) {
        var now = items.now();
        return database.inTransaction(session -> items.complaining().about(session, saying.kind(), saying.subject())
                .thenCompose(item -> item.isEmpty()
                        ? CompletableFuture.completedStage(new Complaining.NothingThere())
                        : make(session, item.get(), complainer, saying, now)));
    }

    List<Complaint> of(UUID person, int limit, ComplaintStore.@Nullable Position after) {
        return database.inTransaction(session -> store.of(session, person, limit, after));
    }

    /// What was complained about an item's subject.
    public List<Complaint> about(Item item) {
        return database.inTransaction(session -> store.about(session, item.kind(), item.subject()));
    }

    Subscription<DecisionMade> decided() {
        return Subscription.to(DecisionMade.class, "complaints-decided", this::decide);
    }

    Subscription<SubmissionWithdrawn> withdrawn() {
        return Subscription.to(SubmissionWithdrawn.class, "complaints-withdrawn", this::lapse);
    }

    private CompletionStage<Complaining> make(Stage.Session session, UUID item, Complainer complainer, Saying saying,
            Instant now) {
        return store.record(session, complainer.person()).thenCompose(record -> {
            var reason = saying.reason();
            var complaint = new Complaint(Ids.next(), saying.kind(), saying.subject(), reason.code(), saying.text(),
                    record.weight(complainer.assurance(), reason), now, null, null);
            return store.insert(session, item, complainer.person(), complaint).thenCompose(made -> made
                    ? bring(session, item, reason, complaint)
                    : store.find(session, saying.kind(), saying.subject(), complainer.person())
                            .thenApply(earlier -> new Complaining.AlreadyMade(earlier.orElseThrow())));
        });
    }

    private CompletionStage<Complaining> bring(Stage.Session session, UUID item, Reason reason, Complaint complaint) {
        return items.complaining().of(session, item, reason.policy(), complaint.weight(), complaint.madeAt())
                .thenApply(reopened -> new Complaining.Made(complaint, reopened.orElseThrow(
                        () -> new IllegalStateException("item " + item + " ended while somebody complained of it"))));
    }

    private CompletionStage<Void> decide(Stage.Session session, DecisionMade event, EventMeta meta) {
        return store.settle(session, event.kind(), event.subject(), Outcome.of(event.action()), event.decidedAt())
                .thenCompose(settled -> outbox.addAll(session, settled));
    }

    private CompletionStage<Void> lapse(Stage.Session session, SubmissionWithdrawn event, EventMeta meta) {
        return store.settle(session, event.kind(), event.subject(), Outcome.LAPSED, event.withdrawnAt())
                .thenCompose(settled -> outbox.addAll(session, settled));
    }
}
