package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A petition went back to its author for changes; it is a draft again.
@EventContract(type = "ua.viche.petition.returned.v1", topic = Topics.PETITIONS)
public record PetitionReturned(UUID petition, String procedure, String title, UUID author, @Nullable String policy,
        @Nullable String explanation, Instant returnedAt) implements Event {

    @Override
    public UUID aggregate() {
        return petition;
    }
}
