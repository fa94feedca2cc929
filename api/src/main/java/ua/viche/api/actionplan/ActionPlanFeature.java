package ua.viche.api.actionplan;

import java.time.Duration;
import ua.viche.api.moderated.DecisionsOn;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// The action plan, wired.
public final class ActionPlanFeature {

    private static final String PLAN = "ogp-2016-2018";
    private static final Duration WATCH = Duration.ofDays(1);

    public static Feature on(Platform platform, AuditTrail audit) {
        var plan = new ActionPlan(platform, audit, PlanFile.read(PLAN));
        return Feature.at("/v1/action-plan", new PlanRoutes(plan, platform.idempotency(), platform.limits()))
                .listening(DecisionsOn.kind(platform, CommentDecisions.KIND, "action-plan", new CommentDecisions(platform)))
                .running(Job.once("commitments-overdue", WATCH, new OverdueWatch(platform, plan)));
    }

    private ActionPlanFeature() {}
}
