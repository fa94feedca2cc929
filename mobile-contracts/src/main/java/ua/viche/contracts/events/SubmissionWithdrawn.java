package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// The author took back what waits for moderation: there is nothing left to decide.
@EventContract(type = "ua.viche.submission.withdrawn.v1", topic = Topics.SUBMISSIONS)
public record SubmissionWithdrawn(UUID submission, String kind, UUID subject, Instant withdrawnAt) implements Event {

    @Override
    public UUID aggregate() {
        return subject;
    }
}
