package ua.viche.api.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One who was, or is, responsible for a report.
///
/// @param reason why it was handed on, as its author and the staff read it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hop(int hop, Responsible responsible, Instant receivedAt, Instant dueAt, Delivery delivery, int failures,
        @Nullable Instant acknowledgedAt, @Nullable Instant endedAt, @Nullable Outcome outcome, @Nullable String reason) {

    /// How it ended there.
    public enum Outcome {
        DONE, REFUSED, TRANSFERRED
    }
}
