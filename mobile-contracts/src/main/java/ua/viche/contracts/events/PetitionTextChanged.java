package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// The public text of a petition changed: moderation struck something out, or put it back.
///
/// @param redacted whether parts are struck out now
@EventContract(type = "ua.viche.petition.text-changed.v1", topic = Topics.PETITIONS)
public record PetitionTextChanged(UUID petition, String procedure, String title, UUID author, boolean redacted, Instant changedAt)
        implements
            Event {

    @Override
    public UUID aggregate() {
        return petition;
    }
}
