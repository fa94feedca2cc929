package ua.viche.moderation.appeals;

import ua.viche.moderation.decisions.Decisions;
import ua.viche.moderation.decisions.Overturning;
import ua.viche.moderation.queue.Items;
import ua.viche.moderation.statements.Statements;
import ua.viche.moderation.strikes.Strikes;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.launcher.Feature;

/// Appeals, wired.
public final class AppealsFeature {

    /// What appeals undo.
    public record Ground(Items items, Decisions decisions, Statements statements, Strikes strikes, AuditTrail audit) {}

    public static Feature on(Platform platform, Ground ground, Appeals appeals, AppealCheck check) {
        var items = ground.items();
        var filing = new AppealFiling(platform, items, ground.statements(), new Overturning(ground.decisions()));
        return Feature.at("/moderation/v1/appeals", new AppealRoutes(appeals, check, items, platform.idempotency()))
                .with("/moderation/v1/statements", new FilingRoutes(filing, platform.idempotency()));
    }

    private AppealsFeature() {}
}
