package ua.viche.api.reports.categories;

import java.time.Duration;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// Categories, wired.
public final class CategoriesFeature {

    private static final Duration REFRESH = Duration.ofSeconds(30);

    public static Feature on(Categories categories) {
        return Feature.at("/v1/report-categories", new CategoryRoutes(categories))
                .running(Job.everywhere("report-categories", REFRESH, categories::refresh));
    }

    private CategoriesFeature() {}
}
