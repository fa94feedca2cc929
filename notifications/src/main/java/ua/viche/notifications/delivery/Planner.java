package ua.viche.notifications.delivery;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.MessageKind;
import ua.viche.notifications.content.Reason;
import ua.viche.platform.database.Database;
import ua.viche.platform.events.EventMeta;
import ua.viche.platform.events.Traces;

/// From news to messages in inboxes, deliveries to devices and mailings. Whoever is named is planned with the event; followers, however
/// many, page by page after it, so that no transaction is long and no event waits for a large audience.
public final class Planner implements AutoCloseable {

    private final Database database;
    private final Clock clock;
    private final DeliverySettings settings;
    private final Map<String, Crowd> crowds;
    private final Runnable planned;
    private final NoticeStore notices = new NoticeStore();
    private final PlanStore store;
    private final Rules rules;
    private final BroadcastStore broadcasts = new BroadcastStore();
    private final Worker worker = new Worker("notification-planner", 1, this::planFollowers);
    private final Runnable awake = worker::wake;

    /// @param crowds by the type of audience
    /// @param planned runs when there may be something to send
    Planner(Database database, Clock clock, DeliverySettings settings, Map<String, Crowd> crowds, Runnable planned) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
        this.crowds = crowds;
        store = new PlanStore(settings.windows());
        rules = new Rules(settings.windows());
        this.planned = planned;
    }

    /// Plans in the event's transaction. Empty where it was told before.
    public CompletionStage<Optional<Notice>> plan(Stage.QueryProducer session, News news, EventMeta meta) {
        return plan(session, Notice.of(news, meta, clock.instant(), trace(session)));
    }

    /// Plans what a member of the staff has sent.
    public CompletionStage<Optional<Notice>> plan(Stage.QueryProducer session, News news, UUID staff) {
        return plan(session, Notice.by(staff, news, clock.instant(), trace(session)));
    }

    private CompletionStage<Optional<Notice>> plan(Stage.QueryProducer session, Notice notice) {
        return notices.insert(session, notice).thenCompose(fresh -> fresh
                ? tell(session, Planned.of(notice), notice.news().people().keySet(), false).thenApply(_ -> Optional.of(notice))
                : CompletableFuture.completedStage(Optional.empty()));
    }

    /// Takes back what was to be told to an audience later.
    public CompletionStage<Void> cancel(Stage.QueryProducer session, MessageKind kind, About about) {
        return notices.cancel(session, kind, about, clock.instant()).thenAccept(_ -> {});
    }

    /// Looks for followers to be planned and for deliveries to be sent, now.
    public Runnable awake() {
        return awake;
    }

    private CompletionStage<Void> tell(Stage.QueryProducer session, Planned notice, Collection<UUID> people, boolean byTopic) {
        if (people.isEmpty()) {
            return CompletableFuture.completedStage(null);
        }
        var now = clock.instant();
        return store.recipients(session, people.toArray(UUID[]::new), notice.kind(), notice.about(), now)
                .thenCompose(recipients -> {
                    var plans = recipients.stream().map(one -> rules.plan(notice.kind(), one, now))
                            .map(plan -> byTopic ? plan.byTopic() : plan).toList();
                    CompletionStage<?> before = notice.kind().newestOnly()
                            ? store.supersede(session, notice, plans, now)
                            : CompletableFuture.completedStage(null);
                    return before.thenCompose(_ -> store.write(session, notice, plans, now));
                });
    }

    private boolean planFollowers() {
        var more = database.inStatelessTransaction(session -> notices.unplanned(session, clock.instant())
                .thenCompose(found -> found.map(notice -> planPage(session, notice).thenApply(_ -> true))
                        .orElseGet(() -> CompletableFuture.completedStage(false))));
        planned.run();
        return more;
    }

    private CompletionStage<Void> planPage(Stage.StatelessSession session, NoticeStore.Unplanned notice) {
        return fanOut(session, notice).thenCompose(byTopic -> next(session, notice)
                .thenCompose(people -> tell(session, Planned.of(notice, reason(notice)), people, byTopic)
                        .thenCompose(_ -> notices.advance(session, notice.id(),
                                people.isEmpty() ? notice.plannedTo() : people.getLast(),
                                people.size() < settings.audiencePage(), clock.instant()))
                        .thenCompose(_ -> byTopic && people.size() < settings.audiencePage()
                                ? broadcasts.insert(session, notice.id(), clock.instant())
                                : CompletableFuture.completedStage(0)))
                .thenAccept(_ -> {}));
    }

    private CompletionStage<List<UUID>> next(Stage.StatelessSession session, NoticeStore.Unplanned notice) {
        var crowd = crowds.get(notice.audience().type());
        return crowd == null
                ? notices.followers(session, notice, settings.audiencePage())
                : crowd.next(session, notice.audience().id(), notice.plannedTo(), settings.audiencePage());
    }

    private Reason reason(NoticeStore.Unplanned notice) {
        var crowd = crowds.get(notice.audience().type());
        if (crowd != null) {
            return crowd.reason();
        }
        return notice.audience().type().equals(News.ANY) ? Reason.FOLLOWING : Reason.FOLLOWER;
    }

    private CompletionStage<Boolean> fanOut(Stage.StatelessSession session, NoticeStore.Unplanned notice) {
        var decided = notice.fanOut();
        if (decided != null) {
            return CompletableFuture.completedStage(decided);
        }
        if (!notice.kind().importance().byTopic()) {
            return notices.decide(session, notice.id(), false).thenApply(_ -> false);
        }
        return notices.isLarger(session, notice.audience(), settings.topicsFrom())
                .thenCompose(large -> notices.decide(session, notice.id(), large).thenApply(_ -> large));
    }

    private String trace(Stage.QueryProducer session) {
        var traceparent = Traces.traceparent(database.trace(session));
        return traceparent == null ? "" : traceparent;
    }

    @Override
    public void close() {
        worker.close();
    }
}
