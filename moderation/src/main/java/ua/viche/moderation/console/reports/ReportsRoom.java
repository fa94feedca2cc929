package ua.viche.moderation.console.reports;

import ua.viche.moderation.console.api.Api;
import ua.viche.moderation.console.pages.Door;
import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;

/// An officer's reports, wired.
public final class ReportsRoom {

    public static Feature at(Platform platform, Door door, Api api) {
        return Feature.at("/console/reports", new TodayRoutes(door, api, platform.clock()));
    }

    private ReportsRoom() {}
}
