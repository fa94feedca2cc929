package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// A petition found the sponsors that its procedure asks for and went to moderation.
@EventContract(type = "ua.viche.petition.sponsors-found.v1", topic = Topics.PETITIONS)
public record SponsorsFound(UUID petition, String procedure, String title, UUID author, int sponsors,
        Instant foundAt) implements Event {

    @Override
    public UUID aggregate() {
        return petition;
    }
}
