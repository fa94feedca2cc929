package ua.viche.moderation.console.item;

import ua.viche.moderation.complaints.Complaints;
import ua.viche.moderation.console.api.Api;
import ua.viche.moderation.console.api.Pictures;
import ua.viche.moderation.console.pages.Door;
import ua.viche.moderation.decisions.Decisions;
import ua.viche.moderation.decisions.Window;
import ua.viche.moderation.policy.Policies;
import ua.viche.moderation.queue.Items;
import ua.viche.platform.launcher.Feature;

/// One item, wired.
public final class ItemRoom {

    /// What an item's page is made of.
    public record Matters(Items items, Decisions decisions, Window window, Policies policies, Complaints complaints, Api api) {}

    public static Feature at(Door door, Matters matters) {
        var pages = new ItemPages(matters.items, matters.decisions, matters.policies, matters.complaints);
        return Feature.at("/console/items",
                new ItemRoutes(door, matters.items, matters.decisions, matters.window, pages, new Pictures(matters.api)));
    }

    private ItemRoom() {}
}
