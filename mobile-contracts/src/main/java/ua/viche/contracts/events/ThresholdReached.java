package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// A petition has the signatures that oblige its addressee to consider it. After a loss and another crossing it is told again.
@EventContract(type = "ua.viche.petition.threshold-reached.v1", topic = Topics.PETITIONS)
public record ThresholdReached(UUID petition, String procedure, String title, UUID author, int threshold, Instant reachedAt,
        Instant answerDueAt) implements Event {

    @Override
    public UUID aggregate() {
        return petition;
    }
}
