package ua.viche.contracts.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/// The body gave its verdict on a contribution, or another one than before. Its reason is told where the contribution is read.
///
/// @param contribution the contribution
/// @param consultation the consultation
/// @param title title of the consultation
/// @param author person key of the author; internal
/// @param outcome the verdict
/// @param answeredAt when it was given
@EventContract(type = "ua.viche.contribution.answered.v1", topic = Topics.CONSULTATIONS)
public record ContributionAnswered(UUID contribution, UUID consultation, Localized title, UUID author, Outcome outcome,
        Instant answeredAt) implements Event {

    /// What became of it.
    public enum Outcome {
        @JsonProperty("accepted")
        ACCEPTED, @JsonProperty("partly-accepted")
        PARTLY_ACCEPTED, @JsonProperty("rejected")
        REJECTED, @JsonProperty("noted")
        NOTED, @JsonProperty("out-of-scope")
        OUT_OF_SCOPE
    }

    @Override
    public UUID aggregate() {
        return contribution;
    }
}
