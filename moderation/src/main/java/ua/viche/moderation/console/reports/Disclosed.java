package ua.viche.moderation.console.reports;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/// What was kept from the officer until they gave a purpose. Shown once and kept nowhere.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Disclosed(@Nullable Point place, @Nullable String address, @Nullable String name) {

    /// In degrees (WGS 84).
    public record Point(double lat, double lng) {

        /// For the phone's own map (RFC 5870).
        public String link() {
            return "geo:" + lat + "," + lng;
        }

        public String text() {
            return lat + ", " + lng;
        }
    }

    public boolean isEmpty() {
        return place == null && address == null && name == null;
    }
}
