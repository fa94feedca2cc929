package ua.viche.moderation.console.queue;

import ua.viche.moderation.console.pages.Door;
import ua.viche.moderation.decisions.Decisions;
import ua.viche.moderation.queue.Items;
import ua.viche.platform.launcher.Feature;

/// The list of what waits, wired.
public final class QueueRoom {

    public static Feature at(Door door, Items items, Decisions decisions) {
        return Feature.at("/console/queue", new QueueRoutes(door, items, new Undos(items, decisions)));
    }

    private QueueRoom() {}
}
