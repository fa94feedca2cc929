package ua.viche.moderation.console.districts;

import java.util.List;
import ua.viche.moderation.console.api.Api;
import ua.viche.moderation.console.pages.Door;
import ua.viche.platform.Platform;
import ua.viche.platform.config.Settings;
import ua.viche.platform.launcher.Feature;

/// An officer's district, wired.
public final class DistrictsRoom {

    /// @param settings `map.tiles` and `map.credit`
    public static List<Feature> at(Platform platform, Settings settings, Door door, Api api) {
        var districts = new DistrictsApi(api);
        return List.of(
                Feature.at("/console/map", new MapRoutes(door, districts, Tiles.of(settings.at("map")), platform.clock())),
                Feature.at("/console/rota", new RotaRoutes(door, districts, platform.clock())));
    }

    private DistrictsRoom() {}
}
