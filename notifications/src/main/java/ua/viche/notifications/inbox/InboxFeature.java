package ua.viche.notifications.inbox;

import ua.viche.notifications.content.Templates;
import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;

/// The inbox, wired.
public final class InboxFeature {

    public static Feature on(Platform platform, Templates templates) {
        return Feature.at("/v1/inbox", new InboxRoutes(new Inbox(platform.database(), platform.clock(), templates)));
    }

    private InboxFeature() {}
}
