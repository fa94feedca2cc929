package ua.viche.api.schools;

import java.time.Duration;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// School and Police, wired.
public final class SchoolsFeature {

    private static final int SCHOOLS = 5;

    /// Reads `schools.per-officer`, how many schools an officer may have.
    public static Feature on(Platform platform, AuditTrail audit) {
        var most = platform.settings().at("schools").number("per-officer", SCHOOLS, 1, 100);
        var schools = new Schools(platform, audit, most, Lesson.programme());
        if (platform.local()) {
            schools.example();
        }
        var bookings = new Bookings(platform, audit, schools);
        return Feature.at("/v1/schools", new SchoolRoutes(schools, bookings, platform.idempotency()))
                .with("/v1/school-bookings", new BookingRoutes(bookings, platform.idempotency()))
                .with("/v1/school-feedback", new FeedbackRoutes(bookings, platform.limits(), platform.addresses()))
                .running(Job.once("school-feedback-keys", Duration.ofHours(1), bookings::forgetKeys));
    }

    private SchoolsFeature() {}
}
