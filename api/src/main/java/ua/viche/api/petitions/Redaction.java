package ua.viche.api.petitions;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What moderation struck out of a petition.
///
/// @param redactedMarks where something was struck out, as JSON of [ua.viche.api.moderated.StruckText.Mark]
/// @param redactedOriginal the whole text, encrypted
@Embeddable
public record Redaction(UUID redactedDecision, Instant redactedAt, @Nullable String redactedPolicy, String redactedMarks,
        byte[] redactedOriginal) {}
