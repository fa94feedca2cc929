package ua.viche.moderation.console.schools;

import ua.viche.moderation.console.desk.Service;
import ua.viche.moderation.console.pages.Door;
import ua.viche.platform.launcher.Feature;

/// Schools, wired.
public final class SchoolsRoom {

    public static Feature at(Door door, Service service) {
        var api = new SchoolsApi(service);
        return Feature.at("/console/schools", new SchoolRoutes(door, api, new SchoolPages(api), new BookingPages(api)));
    }

    private SchoolsRoom() {}
}
