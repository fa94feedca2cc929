package ua.viche.moderation.console.districts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A district and its officers, as the service that owns it tells everybody.
///
/// @param officers whoever is on shift first
@JsonIgnoreProperties(ignoreUnknown = true)
public record District(About district, List<Officer> officers) {

    /// @param profile kept whole, so that a change loses nothing that this page does not know
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record About(String code, String name, JsonNode profile, int promisedWorkingDays) {

        /// A line of the profile; empty without.
        public String line(String field) {
            return profile.path(field).asText("");
        }

        /// A list of the profile, a line each.
        public String lines(String field) {
            var lines = new java.util.StringJoiner("\n");
            profile.path(field).forEach(line -> lines.add(line.asText()));
            return lines.toString();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Officer(UUID id, String name, @Nullable String rank, @Nullable String phone, @Nullable String email,
            @Nullable String hours, boolean onShift) {

        /// How to reach them.
        public List<String> contacts() {
            return java.util.stream.Stream.of(phone, email, hours).filter(java.util.Objects::nonNull).toList();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Listed(List<About> items) {}

    /// Who is on duty from now on.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Rota(List<Shift> shifts) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Shift(UUID officer, Instant starts, Instant ends) {}
}
