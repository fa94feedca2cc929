package ua.viche.moderation.strikes;

import ua.viche.moderation.queue.Items;
import ua.viche.platform.launcher.Feature;

/// Strikes, wired.
public final class StrikesFeature {

    public static Feature on(Strikes strikes, Items items) {
        var routes = new StrikeRoutes(strikes, items);
        return Feature.at("/moderation/v1/strikes", routes.mine()).with("/moderation/v1/items", routes.ofItems());
    }

    private StrikesFeature() {}
}
