package ua.viche.api.corrections;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a correction was expected to do to a petition when it was proposed, and what it has done.
///
/// @param signatures selected ones
/// @param before the count when it was proposed
/// @param after the count when all of them are corrected
/// @param threshold which count mattered to the petition then
/// @param corrected signatures that were corrected so far
record CorrectedPetition(UUID petition, String procedure, int signatures, long before, long after, @Nullable Integer threshold,
        int corrected) {

    /// Whether it takes the petition below its threshold.
    @JsonProperty(access = Access.READ_ONLY)
    boolean falls() {
        return threshold != null && before >= threshold && after < threshold;
    }

    /// Whether it brings the petition to its threshold.
    @JsonProperty(access = Access.READ_ONLY)
    boolean reaches() {
        return threshold != null && before < threshold && after >= threshold;
    }
}
