package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// A petition was published and takes signatures until its deadline.
@EventContract(type = "ua.viche.petition.opened.v1", topic = Topics.PETITIONS)
public record PetitionOpened(UUID petition, String procedure, String title, UUID author, int threshold, Instant openedAt,
        Instant deadline) implements Event {

    @Override
    public UUID aggregate() {
        return petition;
    }
}
