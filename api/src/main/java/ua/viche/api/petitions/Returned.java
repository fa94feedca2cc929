package ua.viche.api.petitions;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why and when a petition went back to its author.
///
/// @param returnedText hash of the text that was returned
@Embeddable
public record Returned(UUID returnedDecision, Instant returnedAt, @Nullable String returnedPolicy,
        @Nullable String returnedExplanation, byte[] returnedText) {}
