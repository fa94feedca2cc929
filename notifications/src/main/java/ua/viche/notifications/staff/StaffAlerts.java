package ua.viche.notifications.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.contracts.events.StaffAlertRaised;
import ua.viche.contracts.events.StaffAlertSettled;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.MessageKind;
import ua.viche.notifications.content.Reason;
import ua.viche.notifications.delivery.News;
import ua.viche.notifications.delivery.Planner;
import ua.viche.notifications.staff.AlertStore.Unanswered;
import ua.viche.platform.database.Database;
import ua.viche.platform.events.EventMeta;
import ua.viche.platform.events.Subscription;

/// Calls whoever is on duty for a piece of work, and besides whoever has it in hand. Where none of them reads of it in time the deputy
/// is called, then the chief; a post that nobody holds is passed over, and while nobody at all is on duty it is tried again for a week.
final class StaffAlerts {

    private static final Logger LOG = LoggerFactory.getLogger(StaffAlerts.class);

    /// An alert waits no longer than this for somebody to come on duty.
    private static final Duration WAITING = Duration.ofDays(7);

    private final Database database;
    private final Clock clock;
    private final Planner planner;
    private final Duration patience;
    private final AlertStore store = new AlertStore();
    private final ShiftStore shifts = new ShiftStore();

    /// @param patience how long an alert may stay unread before the next one is called
    StaffAlerts(Database database, Clock clock, Planner planner, Duration patience) {
        this.database = database;
        this.clock = clock;
        this.planner = planner;
        this.patience = patience;
    }

    List<Subscription<?>> subscriptions() {
        return List.of(Subscription.to(StaffAlertRaised.class, "staff-alert-raised", this::raise).thenRun(planner.awake()),
                Subscription.to(StaffAlertSettled.class, "staff-alert-settled",
                        (session, event, _) -> store.settle(session, event.alert(), clock.instant()).thenAccept(_ -> {})));
    }

    private CompletionStage<Void> raise(Stage.Session session, StaffAlertRaised event, EventMeta meta) {
        var now = clock.instant();
        return shifts.onDuty(session, event.duty(), now).thenCompose(onDuty -> {
            var post = firstHeld(Post.after(null), onDuty).orElse(null);
            var news = to(onDuty, post, news(event.cause(), new About(event.subjectKind(), event.subject().toString())));
            var assignee = event.assignee();
            var all = assignee == null ? news : news.to(assignee, Reason.ASSIGNEE);
            if (all.people().isEmpty()) {
                LOG.error("nobody is on duty for {}", event.duty());
            }
            return store.raise(session, event, post, now.plus(patience))
                    .thenCompose(_ -> tell(session, event.alert(), all, meta));
        });
    }

    /// Calls the next one about the alert that has waited longest; false where none has waited long enough.
    boolean escalate() {
        var now = clock.instant();
        var more = database.inTransaction(session -> store.unanswered(session, now).thenCompose(found -> found
                .map(alert -> escalate(session, alert, now).thenApply(_ -> true))
                .orElseGet(() -> CompletableFuture.completedStage(false))));
        if (more) {
            planner.awake().run();
        }
        return more;
    }

    private CompletionStage<Void> escalate(Stage.Session session, Unanswered alert, Instant now) {
        if (alert.read()) {
            return store.reached(session, alert.alert(), alert.reached(), null).thenAccept(_ -> {});
        }
        return shifts.onDuty(session, alert.duty(), now).thenCompose(onDuty -> {
            var next = firstHeld(Post.after(alert.reached()), onDuty);
            if (next.isEmpty()) {
                if (onDuty.isEmpty()) {
                    LOG.warn("nobody is on duty for {}", alert.duty());
                }
                var again = onDuty.isEmpty() && now.isBefore(alert.since().plus(WAITING)) ? now.plus(patience) : null;
                return store.reached(session, alert.alert(), onDuty.isEmpty() ? null : alert.reached(), again)
                        .thenAccept(_ -> {});
            }
            var news = to(onDuty, next.get(), news(alert.cause(), alert.about()));
            var meta = new EventMeta("alert " + alert.alert() + " " + next.get().code() + " " + now.toEpochMilli(), now);
            return store.reached(session, alert.alert(), next.get(), next.get() == Post.CHIEF ? null : now.plus(patience))
                    .thenCompose(_ -> tell(session, alert.alert(), news, meta));
        });
    }

    private CompletionStage<Void> tell(Stage.QueryProducer session, UUID alert, News news, EventMeta meta) {
        if (news.people().isEmpty()) {
            return CompletableFuture.completedStage(null);
        }
        return planner.plan(session, news, meta).thenCompose(notice -> notice.isEmpty()
                ? CompletableFuture.completedStage(null)
                : store.link(session, alert, notice.get().id()).thenAccept(_ -> {}));
    }

    private static Optional<Post> firstHeld(List<Post> posts, Map<Post, List<UUID>> onDuty) {
        return posts.stream().filter(onDuty::containsKey).findFirst();
    }

    private static News to(Map<Post, List<UUID>> onDuty, @Nullable Post post, News news) {
        if (post == null) {
            return news;
        }
        var all = news;
        for (var person : onDuty.getOrDefault(post, List.of())) {
            all = all.to(person, post.reason());
        }
        return all;
    }

    private static News news(StaffAlertRaised.Cause cause, About about) {
        var kind = switch (cause) {
            case URGENT -> MessageKind.STAFF_URGENT;
            case NEARLY_DUE -> MessageKind.STAFF_NEARLY_DUE;
            case OVERDUE -> MessageKind.STAFF_OVERDUE;
            case REASSIGNED -> MessageKind.STAFF_REASSIGNED;
        };
        return News.of(kind, about, Map.of());
    }
}
