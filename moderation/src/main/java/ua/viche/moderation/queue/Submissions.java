package ua.viche.moderation.queue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.contracts.events.StaffAlertRaised.Cause;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.contracts.events.SubmissionReceived.Publication;
import ua.viche.contracts.events.SubmissionWithdrawn;
import ua.viche.moderation.duty.Alerts;
import ua.viche.moderation.screening.Screenings;
import ua.viche.platform.events.EventMeta;
import ua.viche.platform.events.Subscription;
import ua.viche.platform.http.Ids;

/// What the queues listen to: submissions that come and go, and decisions.
final class Submissions {

    private static final List<Cause> ALL = Arrays.asList(Cause.values());

    private final Triage triage;
    private final Claiming claiming;
    private final Alerts alerts;
    private final Screenings screenings;
    private final Lease lease;
    private final ItemStore store = new ItemStore();

    Submissions(Triage triage, Claiming claiming, Alerts alerts, Screenings screenings, Lease lease) {
        this.triage = triage;
        this.claiming = claiming;
        this.alerts = alerts;
        this.screenings = screenings;
        this.lease = lease;
    }

    Subscription<SubmissionReceived> received() {
        return Subscription.to(SubmissionReceived.class, "queue-received", this::receive);
    }

    Subscription<SubmissionWithdrawn> withdrawn() {
        return Subscription.to(SubmissionWithdrawn.class, "queue-withdrawn", this::withdraw);
    }

    Subscription<DecisionMade> decided() {
        return Subscription.to(DecisionMade.class, "queue-decided", this::settle);
    }

    /// Opens an item for a submission, once. Of several submissions of one subject the newest alone stays open, in whatever order
    /// they arrive.
    private CompletionStage<Void> receive(Stage.Session session, SubmissionReceived event, EventMeta meta) {
        return store.lockedBySubject(session, event.kind(), event.subject()).thenCompose(others -> {
            if (others.stream().anyMatch(item -> item.submission().equals(event.submission()))) {
                return CompletableFuture.completedStage(null);
            }
            var text = new Screenings.Text(event.kind(), event.subject(), event.title(), event.text(),
                    event.publication() == Publication.AFTER);
            return screenings.screen(session, text)
                    .thenCompose(screened -> triage.place(session, event, screened.policies(), screened.language())
                            .thenCompose(place -> open(session, event, place, others))
                            .thenCompose(item -> screenings.keep(session, item, text, screened)));
        });
    }

    private CompletionStage<UUID> open(Stage.Session session, SubmissionReceived event, Place place, List<Item> others) {
        var now = lease.now();
        var item = new Item(Ids.next(), event, now, place);
        var older = others.stream().filter(other -> other.state().waits()).toList();
        if (others.stream().anyMatch(other -> other.submittedAt().isAfter(event.submittedAt()))) {
            item.supersede(now);
        } else {
            older.forEach(other -> other.supersede(now));
        }
        return session.flush()
                .thenCompose(_ -> session.persist(item))
                .thenCompose(_ -> session.flush())
                .thenCompose(
                        _ -> settle(session, older.stream().filter(other -> !other.state().waits()).map(Item::id).toList(), now))
                .thenCompose(_ -> item.state().waits()
                        ? claiming.callAgain(session, item, now)
                        : CompletableFuture.completedStage(null))
                .thenApply(_ -> item.id());
    }

    /// @throws IllegalStateException where the submission never arrived: the event waits among the dead letters until it has
    private CompletionStage<Void> withdraw(Stage.Session session, SubmissionWithdrawn event, EventMeta meta) {
        return store.lockedBySubmission(session, event.submission()).thenCompose(found -> {
            var item = found.orElseThrow(() -> new IllegalStateException(
                    "submission " + event.submission() + " was withdrawn but never received"));
            item.withdraw(event.withdrawnAt());
            return session.flush().thenCompose(_ -> settle(session, List.of(item.id()), lease.now()));
        });
    }

    /// Nobody need be called any more for what is decided.
    private CompletionStage<Void> settle(Stage.Session session, DecisionMade event, EventMeta meta) {
        return store.lockedBySubmission(session, event.submission()).thenCompose(found -> found.isEmpty()
                || found.get().state().waits()
                        ? CompletableFuture.completedStage(null)
                        : settle(session, List.of(found.get().id()), lease.now()));
    }

    private CompletionStage<Void> settle(Stage.Session session, List<UUID> items, Instant now) {
        CompletionStage<Void> settled = CompletableFuture.completedStage(null);
        for (var item : items) {
            settled = settled.thenCompose(_ -> alerts.settle(session, item, ALL, now));
        }
        return settled;
    }
}
