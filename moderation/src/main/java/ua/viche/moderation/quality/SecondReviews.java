package ua.viche.moderation.quality;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.moderation.decisions.Decision;
import ua.viche.moderation.decisions.Effect;
import ua.viche.moderation.queue.Access;
import ua.viche.moderation.queue.Content;
import ua.viche.moderation.queue.Items;
import ua.viche.moderation.queue.Reviewer;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Ids;

/// Second opinions. A share of all decisions is looked at again by somebody who does not learn the first one; golden items come among
/// them and look alike.
public final class SecondReviews implements Effect {

    private static final double SHARE = 0.05;
    private static final int GRAIN = 10_000;
    private static final int CHOICE = 20;
    private static final int GOLDEN_EACH = 4;
    private static final Duration LEASE = Duration.ofHours(1);

    private final Database database;
    private final Clock clock;
    private final AuditTrail audit;
    private final double share;
    private final Items items;
    private final QualityStore store = new QualityStore();

    /// The setting `moderation.second-review` says which share of decisions is looked at again.
    public SecondReviews(Platform platform, AuditTrail audit, Items items) {
        database = platform.database();
        clock = platform.clock();
        share = platform.settings().ratio("second-review", SHARE);
        this.audit = audit;
        this.items = items;
    }

    /// What is to be judged. Says neither what was decided nor whether it is a golden item.
    public record Asked(UUID id, String kind, String body, Content content) {}

    @Override
    public CompletionStage<Void> follow(Stage.Session session, Settled settled) {
        var id = settled.decision().id();
        return Math.floorMod(id.hashCode(), GRAIN) < share * GRAIN
                ? store.sample(session, Ids.next(), settled.decision())
                : CompletableFuture.completedStage(null);
    }

    /// An appeal changes nothing about how far two reviewers agree.
    @Override
    public CompletionStage<Void> takeBack(Stage.Session session, Settled undone, Decision restoring) {
        return CompletableFuture.completedStage(null);
    }

    /// Hands out what to judge next; what was handed out and not answered comes again. Empty where there is nothing.
    public Optional<Asked> next(Reviewer reviewer) {
        var now = now();
        var since = now.minus(LEASE);
        return database.inTransaction(session -> store.held(session, reviewer.person(), since)
                .thenCompose(held -> held.isPresent()
                        ? shown(session, reviewer, held.get())
                        : store.given(session, reviewer.person()).thenCompose(given -> given % GOLDEN_EACH == 0
                                ? golden(session, reviewer, now).thenCompose(found -> found.isPresent()
                                        ? CompletableFuture.completedStage(found)
                                        : sample(session, reviewer, since, now))
                                : sample(session, reviewer, since, now).thenCompose(found -> found.isPresent()
                                        ? CompletableFuture.completedStage(found)
                                        : golden(session, reviewer, now)))));
    }

    /// Keeps what a reviewer found; false where they were not asked or have answered before.
    public boolean answer(Reviewer reviewer, UUID review, Opinion opinion) {
        var now = now();
        return database.inTransaction(session -> store.answer(session, review, reviewer.person(), opinion, now)
                .thenCompose(kept -> kept
                        ? audit.append(session, new StaffAct(reviewer.person(), "second-opinion", review, now,
                                Map.of("action", opinion.action()))).thenApply(_ -> true)
                        : CompletableFuture.completedStage(false)));
    }

    GoldenItem add(GoldenItem golden) {
        return database.inTransaction(session -> store.insert(session, golden)
                .thenCompose(_ -> audit.append(session, new StaffAct(golden.addedBy(), "add-golden-item", golden.id(),
                        golden.addedAt(), Map.of("action", golden.expected().action()))))
                .thenApply(_ -> golden));
    }

    /// How far reviewers agreed in a time.
    public QualityReport report(Instant from, Instant until) {
        return QualityReport.of(database.inTransaction(session -> store.given(session, from, until)));
    }

    private CompletionStage<Optional<Asked>> golden(Stage.Session session, Reviewer reviewer, Instant now) {
        return store.takeGolden(session, Ids.next(), reviewer.person(), now).thenCompose(taken -> taken.isPresent()
                ? shown(session, reviewer, taken.get())
                : CompletableFuture.completedStage(Optional.empty()));
    }

    /// The first of some that lies in the reviewer's scope.
    private CompletionStage<Optional<Asked>> sample(Stage.Session session, Reviewer reviewer, Instant since, Instant now) {
        return store.samples(session, reviewer.person(), since, CHOICE).thenCompose(found -> {
            CompletionStage<Optional<Asked>> first = CompletableFuture.completedStage(Optional.empty());
            for (var candidate : found) {
                first = first.thenCompose(asked -> asked.isPresent()
                        ? CompletableFuture.completedStage(asked)
                        : shown(session, reviewer, candidate).thenCompose(shown -> shown.isEmpty()
                                ? CompletableFuture.completedStage(shown)
                                : store.take(session, candidate.id(), reviewer.person(), now).thenApply(_ -> shown)));
            }
            return first;
        });
    }

    private CompletionStage<Optional<Asked>> shown(Stage.Session session, Reviewer reviewer, QualityStore.Asked asked) {
        var golden = asked.golden();
        var item = asked.item();
        if (golden != null) {
            return store.golden(session, golden).thenApply(found -> found
                    .map(one -> new Asked(asked.id(), one.kind(), one.body(), one.content())));
        }
        if (item == null) {
            return CompletableFuture.completedStage(Optional.empty());
        }
        return items.locked(session, reviewer, item).thenApply(access -> access instanceof Access.Granted(var found)
                ? Optional.of(new Asked(asked.id(), found.kind(), found.body(), found.content()))
                : Optional.empty());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
