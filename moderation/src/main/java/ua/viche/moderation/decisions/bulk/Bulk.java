package ua.viche.moderation.decisions.bulk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.decisions.Verdict;
import ua.viche.moderation.queue.Reviewer;

/// A decision on many items.
///
/// @param reviewer who decides, with the scope that they had when they asked
/// @param confirmedAt null as long as it is only looked at
public record Bulk(UUID id, Reviewer reviewer, Verdict verdict, Instant createdAt, Instant expiresAt,
        @Nullable Instant confirmedAt,
        List<Part> parts) {

    /// What becomes of one item.
    public enum Outcome {
        WAITING, DECIDED, REFUSED;

        /// The outcome's public name.
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One item.
    ///
    /// @param version of the item that the preview saw; another one is not decided on
    /// @param expected what the preview found in the way; null for nothing
    /// @param reason why it was not decided on
    public record Part(UUID item, long version, @Nullable String expected, Outcome outcome, @Nullable UUID decision,
            @Nullable String reason) {}

    /// `previewed`, `expired`, `running` or `done`.
    public String state(Instant now) {
        if (confirmedAt == null) {
            return now.isBefore(expiresAt) ? "previewed" : "expired";
        }
        return parts.stream().anyMatch(part -> part.outcome() == Outcome.WAITING) ? "running" : "done";
    }
}
