package ua.viche.api.training;

import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;

/// Training, wired.
public final class TrainingFeature {

    private static final int TRIES = 3;
    private static final int LEAST = 5;

    /// Reads `training.tries-per-day`, `training.least` (below which numbers are hidden) and `training.public-url`, where certificates
    /// are checked.
    public static Feature on(Platform platform) {
        var settings = platform.settings().at("training");
        var courses = new Courses(platform, settings.number("tries-per-day", TRIES, 1, 100), Course.all());
        var url = settings.text("public-url", "http://localhost:8080");
        var routes = new TrainingRoutes(courses, settings.number("least", LEAST, 2, 100), platform.idempotency());
        return Feature.at("/v1/training", routes).with("/v1/certificates", new CertificateRoutes(courses, url));
    }

    private TrainingFeature() {}
}
