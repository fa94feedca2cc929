package ua.viche.moderation.decisions;

import ua.viche.moderation.policy.Policies;
import ua.viche.moderation.queue.Items;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.launcher.Feature;

/// Decisions, wired.
public final class DecisionsFeature {

    public static Feature on(Platform platform, Items items, Policies policies, AuditTrail audit) {
        var decisions = new Decisions(platform.database(), platform.outbox(), items, policies, audit);
        return Feature.at("/moderation/v1/items", new DecisionRoutes(decisions, items, platform.idempotency()));
    }

    private DecisionsFeature() {}
}
