package ua.viche.contracts.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One committed batch of signatures and withdrawals: the unit of the commit, of this fact and of the public log. Names nobody.
///
/// @param at when the acts count, the server's time
/// @param petitions every petition whose count the batch changed, with the count after it
@EventContract(type = "ua.viche.signatures.accepted.v1", topic = Topics.SIGNATURES)
public record SignaturesAccepted(UUID batch, Instant at, List<Tally> petitions) implements Event {

    /// A petition's count after the batch.
    ///
    /// @param added signatures that the batch added
    /// @param withdrawn signatures that it took away
    public record Tally(UUID petition, long count, int added, int withdrawn) {}

    @Override
    public UUID aggregate() {
        return batch;
    }
}
