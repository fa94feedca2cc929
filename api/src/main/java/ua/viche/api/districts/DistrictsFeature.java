package ua.viche.api.districts;

import java.time.Duration;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// Districts, wired: what is named before what has a code.
public final class DistrictsFeature {

    private static final Duration REFRESH = Duration.ofSeconds(5);

    /// Reads the map in force; with `api.districts.demo` (true in a newcomer's run) some made-up districts where there is none.
    public static Districts districts(Platform platform) {
        if (platform.settings().at("districts").flag("demo", platform.local())) {
            DemoDistricts.keep(platform);
        }
        var districts = new Districts(platform);
        districts.refresh();
        return districts;
    }

    public static Feature on(Platform platform, Districts districts, AuditTrail audit) {
        var every = platform.settings().at("districts").duration("refresh", REFRESH);
        var care = new DistrictCare(platform, districts, audit);
        return Feature.at("/v1/districts", new DistrictCareRoutes(districts, care, platform.idempotency()))
                .with("/v1/districts", new DistrictRoutes(districts))
                .running(Job.everywhere("districts", every, districts::refresh));
    }

    private DistrictsFeature() {}
}
