package ua.viche.moderation.console.advisory;

import java.time.Clock;
import ua.viche.moderation.console.desk.Service;
import ua.viche.moderation.console.pages.Door;
import ua.viche.platform.launcher.Feature;

/// Advisory groups, wired.
public final class AdvisoryRoom {

    public static Feature at(Door door, Service service, Clock clock) {
        var api = new AdvisoryApi(service);
        return Feature.at("/console/advisory", new AdvisoryRoutes(door, api, new AdvisoryPages(api, clock), new MeetingPages(api),
                new RecommendationPages(api, clock)));
    }

    private AdvisoryRoom() {}
}
