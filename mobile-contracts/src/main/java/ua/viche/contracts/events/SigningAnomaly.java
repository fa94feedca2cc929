package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// So many signatures came from one network on one petition within an hour that staff should look at them. Told once per network,
/// petition and hour; names nobody.
///
/// @param network a keyed hash, by which figures and corrections name the network
/// @param hour its first moment
/// @param signatures so far
/// @param held those of them that wait for staff
@EventContract(type = "ua.viche.signing.anomaly.v1", topic = Topics.SIGNATURES)
public record SigningAnomaly(UUID petition, String procedure, String network, Instant hour, int signatures, int held,
        Instant noticedAt) implements Event {

    @Override
    public UUID aggregate() {
        return petition;
    }
}
