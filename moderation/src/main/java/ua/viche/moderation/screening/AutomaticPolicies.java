package ua.viche.moderation.screening;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import ua.viche.moderation.policy.Policies;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;

/// Which policies are applied without a person. There are none until an administrator says so, and everything that follows says that
/// it was automatic.
public final class AutomaticPolicies {

    /// What the audit says a change was done to.
    private static final UUID RULES = new UUID(0x76696368652d8175L, 0xa46f6d6174696373L);

    private final Platform platform;
    private final Policies policies;
    private final AuditTrail audit;
    private final ScreeningStore store = new ScreeningStore();

    public AutomaticPolicies(Platform platform, Policies policies, AuditTrail audit) {
        this.platform = platform;
        this.policies = policies;
        this.audit = audit;
    }

    /// How switching on ended.
    sealed interface Switching {
        record Done(AutomaticPolicy policy) implements Switching {}

        record NoSuchPolicy() implements Switching {}
    }

    /// In the order of their codes.
    List<AutomaticPolicy> all() {
        return platform.database().inTransaction(store::automaticPolicies);
    }

    /// From now on; what waits already stays with people.
    Switching switchOn(UUID by, String policy, String reason) {
        if (policies.all().stream().noneMatch(one -> one.code().equals(policy))) {
            return new Switching.NoSuchPolicy();
        }
        var now = platform.clock().instant().truncatedTo(ChronoUnit.MICROS);
        var automatic = new AutomaticPolicy(policy, reason, now);
        return platform.database().inTransaction(session -> store.keep(session, automatic)
                .thenCompose(_ -> audit.append(session,
                        new StaffAct(by, "switch-on-automatic-policy", RULES, now, Map.of("policy", policy, "reason", reason))))
                .thenApply(_ -> new Switching.Done(automatic)));
    }

    /// What a machine has not decided yet is left to people as well.
    ///
    /// @return whether it was on
    boolean switchOff(UUID by, String policy) {
        var act = new StaffAct(by, "switch-off-automatic-policy", RULES, platform.clock().instant(), Map.of("policy", policy));
        return platform.database().inTransaction(session -> store.remove(session, policy).thenCompose(removed -> removed
                ? audit.append(session, act).thenApply(_ -> true)
                : CompletableFuture.completedStage(false)));
    }
}
