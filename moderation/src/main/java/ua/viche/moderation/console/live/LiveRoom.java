package ua.viche.moderation.console.live;

import java.time.Duration;
import ua.viche.moderation.console.pages.Door;
import ua.viche.moderation.queue.Items;
import ua.viche.platform.config.Settings;
import ua.viche.platform.launcher.Feature;

/// Live pages, wired.
public final class LiveRoom {

    /// @param settings `live.look`, how often the queue is asked; `live.listeners`, how many pages may listen on one replica
    public static Feature at(Settings settings, Door door, Items items) {
        var live = new LiveQueue(items, settings.duration("look", Duration.ofMillis(500)),
                settings.number("listeners", 2_000, 1, 100_000));
        return Feature.at("/console/live", new LiveRoutes(door, live)).closing(live);
    }

    private LiveRoom() {}
}
