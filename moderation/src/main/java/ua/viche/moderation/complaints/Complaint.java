package ua.viche.moderation.complaints;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody's complaint about something. There is one of a person about a subject.
///
/// @param reason its code
/// @param weight what it adds to the urgency of the item
/// @param outcome null until it is decided
public record Complaint(UUID id, String kind, UUID subject, String reason, @Nullable String text, double weight, Instant madeAt,
        @Nullable Outcome outcome, @Nullable Instant settledAt) {

    /// Longest text, in characters.
    static final int TEXT_LIMIT = 2_000;

    public Complaint {
        if (text != null && text.codePointCount(0, text.length()) > TEXT_LIMIT) {
            throw new IllegalArgumentException("text is longer than " + TEXT_LIMIT);
        }
        if ((outcome == null) != (settledAt == null)) {
            throw new IllegalArgumentException("an outcome has a time");
        }
    }
}
