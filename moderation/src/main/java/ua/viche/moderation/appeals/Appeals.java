package ua.viche.moderation.appeals;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.decisions.Overturning;
import ua.viche.moderation.queue.Items;
import ua.viche.moderation.queue.Reviewer;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Page;
import ua.viche.platform.identity.Vault;

/// What reviewers do with appeals. Those that somebody may not decide on are not shown to them.
public final class Appeals {

    private final Database database;
    private final Vault vault;
    private final Items items;
    private final AuditTrail audit;
    private final Duration lease;
    private final AppealOutcome outcome;
    private final AppealStore store = new AppealStore();

    private Appeals(Platform platform, Items items, AuditTrail audit, AppealOutcome outcome) {
        database = platform.database();
        vault = platform.vault();
        lease = platform.settings().duration("claim", Duration.ofMinutes(10));
        this.items = items;
        this.audit = audit;
        this.outcome = outcome;
    }

    /// Appeals; a claim lasts as long as one of an item (`moderation.claim`).
    public static Appeals on(Platform platform, AppealsFeature.Ground ground) {
        var outcome = new AppealOutcome(new Overturning(ground.decisions()), ground.statements(), platform.outbox(),
                ground.items());
        return new Appeals(platform, ground.items(), ground.audit(), outcome);
    }

    /// Appeals of a state that the reviewer may decide on, oldest first.
    public Page<Appealing.Done> list(Reviewer reviewer, AppealState state, Page.Request page) {
        var filter = new AppealStore.Filter(state, reviewer.everything() ? null : reviewer.kinds(), reviewer.person());
        return Page
                .of(database.inTransaction(session -> store.list(session, filter, page)), page, appeal -> appeal.id().toString())
                .map(this::whole);
    }

    /// An appeal to look at.
    public Appealing look(Reviewer reviewer, UUID id) {
        return database.<Appealing>inTransaction(session -> store.find(session, id)
                .thenApply(found -> scoped(reviewer, found).<Appealing>map(this::whole).orElseGet(Appealing.Nothing::new)));
    }

    /// Takes an appeal for the time of the lease.
    public Appealing claim(Reviewer reviewer, UUID id) {
        return act(reviewer, id, null, (session, appeal) -> {
            var now = items.now();
            appeal.claim(reviewer.person(), now, lease);
            return noted(session, reviewer, appeal, "claim-appeal", now);
        });
    }

    /// Gives an appeal back.
    public Appealing release(Reviewer reviewer, UUID id) {
        return act(reviewer, id, null, (session, appeal) -> {
            var now = items.now();
            appeal.release(reviewer.person(), now);
            return noted(session, reviewer, appeal, "release-appeal", now);
        });
    }

    /// Upholds the first decision, or overturns it with everything that followed.
    ///
    /// @param version of the appeal that the reviewer saw; null to decide whatever it is
    public Appealing decide(Reviewer reviewer, UUID id, AppealVerdict verdict, @Nullable Long version) {
        return database.<Appealing>inTransaction(session -> store.find(session, id).thenCompose(found -> scoped(reviewer, found)
                .map(appeal -> outcome.locked(session, appeal).thenCompose(settled -> session.refresh(appeal)
                        .thenCompose(_ -> barred(reviewer, appeal, version).map(CompletableFuture::completedStage)
                                .orElseGet(() -> decide(session, reviewer, appeal, new AppealOutcome.Ruling(verdict, settled))))))
                .orElseGet(() -> CompletableFuture.completedStage(new Appealing.Nothing()))));
    }

    private CompletionStage<Appealing> decide(Stage.Session session, Reviewer reviewer, Appeal appeal,
            AppealOutcome.Ruling ruling) {
        var overturns = ruling.verdict().outcome() == AppealState.OVERTURNED;
        if (overturns && !ruling.settled().decision().state().stands()) {
            return CompletableFuture.completedStage(new Appealing.NotAppealable());
        }
        var now = ruling.settled().at();
        appeal.decide(reviewer.person(), ruling.verdict().outcome(), ruling.verdict().explanation(), now);
        return session.flush().thenCompose(_ -> outcome.follow(session, appeal, reviewer.person(), ruling))
                .thenCompose(_ -> audit.append(session, new StaffAct(reviewer.person(), "decide-appeal", appeal.id(), now,
                        Map.of("outcome", ruling.verdict().outcome(), "decision", appeal.decision()))))
                .thenApply(_ -> whole(appeal));
    }

    private Appealing act(Reviewer reviewer, UUID id, @Nullable Long version,
            BiFunction<Stage.Session, Appeal, CompletionStage<Void>> work) {
        return database.<Appealing>inTransaction(session -> store.locked(session, id).thenCompose(found -> scoped(reviewer, found)
                .map(appeal -> barred(reviewer, appeal, version).map(CompletableFuture::completedStage)
                        .orElseGet(() -> work.apply(session, appeal).thenApply(_ -> whole(appeal))))
                .orElseGet(() -> CompletableFuture.completedStage(new Appealing.Nothing()))));
    }

    private Optional<Appealing> barred(Reviewer reviewer, Appeal appeal, @Nullable Long version) {
        if (version != null && version != appeal.version()) {
            return Optional.of(new Appealing.Stale());
        }
        return appeal.barrier(reviewer.person(), items.now()).map(Appealing.Barred::new);
    }

    private CompletionStage<Void> noted(Stage.Session session, Reviewer reviewer, Appeal appeal, String act, Instant now) {
        return session.flush()
                .thenCompose(_ -> audit.append(session, new StaffAct(reviewer.person(), act, appeal.id(), now, Map.of())));
    }

    private static Optional<Appeal> scoped(Reviewer reviewer, Optional<Appeal> found) {
        return found.filter(appeal -> reviewer.reviews(appeal.kind()));
    }

    private Appealing.Done whole(Appeal appeal) {
        return new Appealing.Done(appeal, vault.decrypt(appeal.text(), appeal.id()));
    }
}
