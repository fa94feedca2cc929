package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// An alarm: a petition's figures did not say what its rows say, and were put right.
///
/// @param reconciliation the recount that found it
/// @param counted what the count was
/// @param valid the signatures that are valid, to which the count was brought
/// @param logged what the entries of the public log add up to; never changed
/// @param places figures by territory and country that were put right
@EventContract(type = "ua.viche.petition.count-corrected.v1", topic = Topics.SIGNATURES)
public record CountCorrected(UUID petition, UUID reconciliation, long counted, long valid, long logged, int places,
        Instant at) implements Event {

    @Override
    public UUID aggregate() {
        return petition;
    }
}
