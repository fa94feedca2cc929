package ua.viche.moderation.console.campaigns;

import ua.viche.moderation.console.desk.Service;
import ua.viche.moderation.console.pages.Door;
import ua.viche.platform.launcher.Feature;

/// Bodies' campaigns, wired.
public final class CampaignsRoom {

    public static Feature at(Door door, Service service) {
        var api = new CampaignsApi(service);
        return Feature.at("/console/campaigns", new CampaignRoutes(door, api, new CampaignPages(api)));
    }

    private CampaignsRoom() {}
}
