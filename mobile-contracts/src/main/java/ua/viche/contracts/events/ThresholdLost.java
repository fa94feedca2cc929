package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// Withdrawals took a petition that waited for its answer below the threshold; it is open again.
@EventContract(type = "ua.viche.petition.threshold-lost.v1", topic = Topics.PETITIONS)
public record ThresholdLost(UUID petition, String procedure, String title, UUID author, int threshold,
        Instant lostAt) implements Event {

    @Override
    public UUID aggregate() {
        return petition;
    }
}
