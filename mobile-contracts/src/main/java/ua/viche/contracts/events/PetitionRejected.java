package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A petition was refused publication, under a named policy.
@EventContract(type = "ua.viche.petition.rejected.v1", topic = Topics.PETITIONS)
public record PetitionRejected(UUID petition, String procedure, String title, UUID author, @Nullable String policy,
        @Nullable String explanation, Instant rejectedAt) implements Event {

    @Override
    public UUID aggregate() {
        return petition;
    }
}
