package ua.viche.contracts.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/// Somebody's complaint has its outcome. Says nothing about who decided.
///
/// @param complainer person key of the one who complained and is to be told
/// @param kind what they complained of: `petition`, `comment` …
/// @param subject the petition, comment … itself
@EventContract(type = "ua.viche.moderation.complaint-settled.v1", topic = Topics.COMPLAINTS)
public record ComplaintSettled(UUID complaint, UUID complainer, String kind, UUID subject, Outcome outcome,
        Instant settledAt) implements Event {

    /// What came of it: something was done, nothing had to be, or what it was about is gone.
    public enum Outcome {
        @JsonProperty("upheld")
        UPHELD, @JsonProperty("dismissed")
        DISMISSED, @JsonProperty("lapsed")
        LAPSED
    }

    @Override
    public UUID aggregate() {
        return complaint;
    }
}
