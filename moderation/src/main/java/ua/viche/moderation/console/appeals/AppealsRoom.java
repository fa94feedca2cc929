package ua.viche.moderation.console.appeals;

import ua.viche.moderation.appeals.AppealCheck;
import ua.viche.moderation.appeals.Appeals;
import ua.viche.moderation.console.pages.Door;
import ua.viche.moderation.decisions.Decisions;
import ua.viche.moderation.policy.Policies;
import ua.viche.moderation.queue.Items;
import ua.viche.platform.launcher.Feature;

/// Appeals, wired.
public final class AppealsRoom {

    /// What appeals are about.
    public record Matters(Appeals appeals, AppealCheck check, Items items, Decisions decisions, Policies policies) {}

    public static Feature at(Door door, Matters matters) {
        var pages = new AppealPages(matters.items, matters.decisions, matters.policies, matters.check);
        return Feature.at("/console/appeals", new AppealRoutes(door, matters.appeals, pages));
    }

    private AppealsRoom() {}
}
