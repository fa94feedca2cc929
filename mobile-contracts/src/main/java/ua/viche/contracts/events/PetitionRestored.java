package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A petition that had been taken down is published again.
///
/// @param deadline until when it takes signatures; null where it takes none
@EventContract(type = "ua.viche.petition.restored.v1", topic = Topics.PETITIONS)
public record PetitionRestored(UUID petition, String procedure, String title, UUID author, @Nullable Instant deadline,
        Instant restoredAt) implements Event {

    @Override
    public UUID aggregate() {
        return petition;
    }
}
