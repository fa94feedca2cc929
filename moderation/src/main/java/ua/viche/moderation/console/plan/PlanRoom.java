package ua.viche.moderation.console.plan;

import java.time.Clock;
import ua.viche.moderation.console.desk.Service;
import ua.viche.moderation.console.pages.Door;
import ua.viche.platform.launcher.Feature;

/// The action plan of an entity, wired.
public final class PlanRoom {

    public static Feature at(Door door, Service service, Clock clock) {
        var api = new PlanApi(service);
        return Feature.at("/console/plan", new PlanRoutes(door, api, new PlanPages(api, clock)));
    }

    private PlanRoom() {}
}
