package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// Somebody contributed to a consultation. Says nothing of what.
///
/// @param contribution the contribution
/// @param consultation the consultation
/// @param title title of the consultation
/// @param author person key of the author; internal
/// @param receivedAt when it was registered
@EventContract(type = "ua.viche.contribution.received.v1", topic = Topics.CONSULTATIONS)
public record ContributionReceived(UUID contribution, UUID consultation, Localized title, UUID author,
        Instant receivedAt) implements Event {

    @Override
    public UUID aggregate() {
        return contribution;
    }
}
