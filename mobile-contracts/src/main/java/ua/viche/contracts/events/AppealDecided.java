package ua.viche.contracts.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/// Somebody else than the first decider decided on an author's appeal.
///
/// @param author person key of the author, who is told
/// @param explanation what the author is told, at most 2,000 characters
@EventContract(type = "ua.viche.moderation.appeal-decided.v1", topic = Topics.DECISIONS)
public record AppealDecided(UUID appeal, UUID statement, String kind, UUID subject, UUID author, Outcome outcome,
        String explanation, Instant decidedAt) implements Event {

    /// What became of the first decision.
    public enum Outcome {
        @JsonProperty("upheld")
        UPHELD, @JsonProperty("overturned")
        OVERTURNED
    }

    @Override
    public UUID aggregate() {
        return subject;
    }
}
