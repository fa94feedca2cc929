package ua.viche.moderation.figures;

import ua.viche.platform.launcher.Feature;

/// Figures, wired.
public final class FiguresFeature {

    public static Feature on(Counting counting) {
        var routes = new FiguresRoutes(counting);
        return Feature.at("/moderation/v1/figures", routes.staff()).with("/moderation/v1/transparency", routes.everybody());
    }

    private FiguresFeature() {}
}
