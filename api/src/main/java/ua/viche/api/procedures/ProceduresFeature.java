package ua.viche.api.procedures;

import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;

/// Procedures, wired: `GET /v1/procedures` and `/{code}`.
public final class ProceduresFeature {

    public static Feature on(Platform platform) {
        return on(Procedures.on(platform));
    }

    /// With procedures that other features use as well.
    public static Feature on(Procedures procedures) {
        throw new UnsupportedOperationException();
    }

    private ProceduresFeature() {}
}
