package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A published petition was taken down. Its title is not repeated here: it may be the reason.
@EventContract(type = "ua.viche.petition.hidden.v1", topic = Topics.PETITIONS)
public record PetitionHidden(UUID petition, String procedure, UUID author, @Nullable String policy, Instant hiddenAt)
        implements
            Event {

    @Override
    public UUID aggregate() {
        return petition;
    }
}
