package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The author withdrew a petition.
@EventContract(type = "ua.viche.petition.withdrawn.v1", topic = Topics.PETITIONS)
public record PetitionWithdrawn(UUID petition, String procedure, String title, UUID author, @Nullable String reason,
        Instant withdrawnAt) implements Event {

    @Override
    public UUID aggregate() {
        return petition;
    }
}
