package ua.viche.api.open311;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// How partners find their way.
record Discovery(String changeset, String contact, @JsonProperty("key_service") String keyService, List<Endpoint> endpoints) {

    private static final String CHANGESET = "2026-11-23T00:00:00+02:00";
    private static final List<String> FORMATS = List.of("text/xml", "application/json");

    record Endpoint(String specification, String url, String changeset, String type, List<String> formats) {}

    static Discovery at(String url, String contact, String keyService) {
        return new Discovery(CHANGESET, contact, keyService, List.of(new Endpoint("http://wiki.open311.org/GeoReport_v2", url,
                CHANGESET, "production", FORMATS)));
    }
}
