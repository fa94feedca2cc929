package ua.viche.api.docs;

import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;

/// The contracts, wired: one line in the table of contents of `ApiService`. Needs nothing but the class path.
public final class DocsFeature {

    public static Feature on(Platform platform) {
        return feature();
    }

    static Feature feature() {
        var openApi = Asset.of("/openapi.yaml", "application/yaml; charset=utf-8");
        return Feature.at("/openapi.yaml", rules -> rules.get("/", openApi::send)).with("/docs", new DocsRoutes())
                .with("/schemas", new SchemaRoutes());
    }

    private DocsFeature() {}
}
