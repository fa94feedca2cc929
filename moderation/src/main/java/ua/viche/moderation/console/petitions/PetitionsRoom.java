package ua.viche.moderation.console.petitions;

import ua.viche.moderation.console.api.Api;
import ua.viche.moderation.console.pages.Door;
import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;

/// Officials' petitions, wired.
public final class PetitionsRoom {

    public static Feature at(Platform platform, Door door, Api api) {
        return Feature.at("/console/petitions", new PetitionRoutes(door, api, platform.clock()));
    }

    private PetitionsRoom() {}
}
