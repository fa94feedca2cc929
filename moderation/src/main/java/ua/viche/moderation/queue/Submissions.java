package ua.viche.moderation.queue;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.contracts.events.SubmissionWithdrawn;
import ua.viche.platform.events.EventMeta;
import ua.viche.platform.events.Subscription;
import ua.viche.platform.http.Ids;

/// What the queue listens to: submissions that come and go.
final class Submissions {

    private final ItemStore store = new ItemStore();
    private final Clock clock;

    Submissions(Clock clock) {
        this.clock = clock;
    }

    Subscription<SubmissionReceived> received() {
        return Subscription.to(SubmissionReceived.class, "queue-received", this::receive);
    }

    Subscription<SubmissionWithdrawn> withdrawn() {
        return Subscription.to(SubmissionWithdrawn.class, "queue-withdrawn", this::withdraw);
    }

    /// Opens an item for a submission, once. Of several submissions of one subject the newest alone stays open, in whatever order
    /// they arrive.
    private CompletionStage<Void> receive(Stage.Session session, SubmissionReceived event, EventMeta meta) {
        return store.lockedBySubject(session, event.kind(), event.subject()).thenCompose(others -> {
            if (others.stream().anyMatch(item -> item.submission().equals(event.submission()))) {
                return CompletableFuture.completedStage(null);
            }
            return open(session, event, others);
        });
    }

    private CompletionStage<Void> open(Stage.Session session, SubmissionReceived event, List<Item> others) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var item = new Item(Ids.next(), event, now);
        if (others.stream().anyMatch(other -> other.submittedAt().isAfter(event.submittedAt()))) {
            item.supersede(now);
        } else {
            others.forEach(other -> other.supersede(now));
        }
        return session.flush().thenCompose(_ -> session.persist(item));
    }

    /// @throws IllegalStateException where the submission never arrived: the event waits among the dead letters until it has
    private CompletionStage<Void> withdraw(Stage.Session session, SubmissionWithdrawn event, EventMeta meta) {
        return store.lockedBySubmission(session, event.submission()).thenAccept(found -> found.orElseThrow(
                () -> new IllegalStateException("submission " + event.submission() + " was withdrawn but never received"))
                .withdraw(event.withdrawnAt()));
    }
}
