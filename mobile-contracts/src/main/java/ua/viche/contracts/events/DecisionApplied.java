package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// The owner of a submission did what moderation had decided about it.
///
/// @param visible whether the public sees the submission now
/// @param changed whether anything had to be done for that; false where the decision came too late to matter
@EventContract(type = "ua.viche.submission.decision-applied.v1", topic = Topics.SUBMISSIONS)
public record DecisionApplied(UUID decision, UUID submission, String kind, UUID subject, boolean visible, boolean changed,
        Instant appliedAt) implements Event {

    @Override
    public UUID aggregate() {
        return subject;
    }
}
