package ua.viche.api.campaigns;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.Map;
import ua.viche.platform.http.Json;

/// How many people a campaign is for; exact, so never shown as it is.
///
/// @param places by beginning of their KATOTTG codes
record Estimate(int people, Map<String, Integer> places, Instant at) {

    static Estimate read(String json) {
        try {
            return Json.mapper().readValue(json, Estimate.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored estimate is unreadable", unreadable);
        }
    }
}
