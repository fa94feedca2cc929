package ua.viche.notifications.preferences;

import ua.viche.platform.launcher.Feature;

/// Preferences, wired.
public final class PreferencesFeature {

    public static Feature on(Preferences preferences) {
        return Feature.at("/v1/preferences", new PreferenceRoutes(preferences));
    }

    private PreferencesFeature() {}
}
