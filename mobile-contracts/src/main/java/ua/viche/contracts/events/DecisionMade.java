package ua.viche.contracts.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Moderation decided on a submission. Says nothing about who decided.
///
/// @param policy the code of the policy that was applied; null when approving
/// @param explanation what the author is told, at most 2,000 characters; null when approving without a word
@EventContract(type = "ua.viche.moderation.decision-made.v1", topic = Topics.DECISIONS)
public record DecisionMade(UUID decision, UUID submission, String kind, UUID subject, Action action, @Nullable String policy,
        @Nullable String explanation, Instant decidedAt) implements Event {

    /// What is to happen with the submission.
    public enum Action {
        @JsonProperty("approve")
        APPROVE, @JsonProperty("reject")
        REJECT
    }

    @Override
    public UUID aggregate() {
        return subject;
    }
}
