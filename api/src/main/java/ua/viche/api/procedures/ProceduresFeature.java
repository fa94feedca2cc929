package ua.viche.api.procedures;

import java.time.Duration;
import java.util.List;
import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// Procedures, wired: one line in the table of contents of `ApiService`.
public final class ProceduresFeature {

    private static final Duration REFRESH = Duration.ofSeconds(30);

    /// The Hibernate entities of this feature.
    public static List<Class<?>> entities() {
        return List.of(ProcedureEntity.class, ProcedureVersionEntity.class);
    }

    public static Feature on(Platform platform) {
        return on(Procedures.on(platform));
    }

    /// With procedures that other features use as well.
    public static Feature on(Procedures procedures) {
        return Feature.at("/v1/procedures", new ProcedureRoutes(procedures))
                .running(Job.everywhere("procedures", REFRESH, procedures::refresh));
    }

    private ProceduresFeature() {}
}
