package ua.viche.api.actionplan;

import ua.viche.contracts.events.DecisionMade;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.events.Subscription;
import ua.viche.platform.launcher.Feature;

/// The action plan, wired.
public final class ActionPlanFeature {

    private static final String PLAN = "ogp-2016-2018";

    public static Feature on(Platform platform, AuditTrail audit) {
        var plan = new ActionPlan(platform, audit, PlanFile.read(PLAN));
        return Feature.at("/v1/action-plan", new PlanRoutes(plan, platform.idempotency(), platform.limits()))
                .listening(Subscription.to(DecisionMade.class, "action-plan", plan::decided));
    }

    private ActionPlanFeature() {}
}
