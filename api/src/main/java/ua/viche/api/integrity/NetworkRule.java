package ua.viche.api.integrity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What staff decided about a network, named by its addresses or by its hash.
///
/// @param procedure for whose petitions alone; null for all
/// @param until the first moment at which it no longer applies; null for none
record NetworkRule(UUID id, Kind kind, @Nullable AddressRange network, @Nullable NetworkHash hash, @Nullable String procedure,
        String reason, UUID addedBy, Instant addedAt, @Nullable Instant until) {

    /// What becomes of signatures from there: limits per network are lifted, or every one is held.
    enum Kind {
        ALLOW, BLOCK;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Instant end() {
        return until == null ? Instant.MAX : until;
    }
}
