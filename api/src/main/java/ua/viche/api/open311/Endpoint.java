package ua.viche.api.open311;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.config.Secret;
import ua.viche.platform.config.Settings;

/// Where a body takes reports by GeoReport v2, from the settings `open311.bodies.CODE`.
///
/// @param url without a slash at the end
/// @param jurisdiction null where the body has one only
/// @param service a service code of the body's, by category; the category's own code where none is named
record Endpoint(URI url, Secret key, @Nullable String jurisdiction, Map<String, String> service) {

    static Map<String, Endpoint> of(Settings settings) {
        var endpoints = new LinkedHashMap<String, Endpoint>();
        for (var body : settings.names()) {
            endpoints.put(body, one(settings.at(body)));
        }
        return Map.copyOf(endpoints);
    }

    private static Endpoint one(Settings settings) {
        var services = new LinkedHashMap<String, String>();
        for (var pair : settings.list("services", java.util.List.of())) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                services.put(parts[0].strip(), parts[1].strip());
            } else {
                settings.mistake("services", "must be pairs of CATEGORY=SERVICE");
            }
        }
        return new Endpoint(settings.uri("url"), settings.secret("key"),
                settings.has("jurisdiction") ? settings.text("jurisdiction") : null, Map.copyOf(services));
    }

    String service(String category) {
        return service.getOrDefault(category, category);
    }
}
