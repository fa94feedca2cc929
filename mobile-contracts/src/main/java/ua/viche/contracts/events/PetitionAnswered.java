package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// The addressee answered a petition.
@EventContract(type = "ua.viche.petition.answered.v1", topic = Topics.PETITIONS)
public record PetitionAnswered(UUID petition, String procedure, String title, UUID author, Instant answeredAt) implements Event {

    @Override
    public UUID aggregate() {
        return petition;
    }
}
