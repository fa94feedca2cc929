package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// The time of a petition ran out before it reached its threshold.
@EventContract(type = "ua.viche.petition.closed.v1", topic = Topics.PETITIONS)
public record PetitionClosed(UUID petition, String procedure, String title, UUID author, int threshold, long signatures,
        Instant closedAt) implements Event {

    @Override
    public UUID aggregate() {
        return petition;
    }
}
