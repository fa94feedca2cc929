package ua.viche.moderation.routing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;

/// Which queues there are and what goes where.
public final class Routing {

    /// What the audit says a change of rules was done to.
    static final UUID RULES = new UUID(0x76696368652d7275L, 0x6c65732d726f7574L);

    private final Platform platform;
    private final AuditTrail audit;
    private final RoutingStore store = new RoutingStore();
    private volatile @Nullable Queues queues;

    public Routing(Platform platform, AuditTrail audit) {
        this.platform = platform;
        this.audit = audit;
    }

    /// The rules, and the version of the whole.
    record Rules(long version, List<RoutingRule> rules) {}

    /// All queues.
    public Queues queues() {
        var known = queues;
        return known == null ? platform.database().inTransaction(this::queues) : known;
    }

    /// All queues, within a running transaction.
    public CompletionStage<Queues> queues(Stage.Session session) {
        var known = queues;
        return known != null ? CompletableFuture.completedStage(known) : store.queues(session).thenApply(all -> {
            var found = new Queues(all);
            queues = found;
            return found;
        });
    }

    /// The queue of a submission, within a running transaction.
    public CompletionStage<Queue> queueFor(Stage.Session session, Facts facts) {
        return queues(session).thenCompose(all -> store.rules(session)
                .thenApply(rules -> all.named(RoutingRule.queueFor(rules, facts))));
    }

    Rules rules() {
        return platform.database().inTransaction(session -> store.version(session)
                .thenCompose(version -> store.rules(session).thenApply(rules -> new Rules(version, rules))));
    }

    /// Puts a whole new list of rules in the place of the old one; items that wait stay where they are.
    ///
    /// @return whether the version was still that one
    boolean replace(UUID by, List<RoutingRule> rules, long version) {
        var act = new StaffAct(by, "route", RULES, platform.clock().instant(), Map.of("version", version + 1, "rules", rules));
        return platform.database().inTransaction(session -> store.replace(session, rules, version)
                .thenCompose(replaced -> replaced
                        ? audit.append(session, act).thenApply(_ -> true)
                        : CompletableFuture.completedStage(false)));
    }
}
