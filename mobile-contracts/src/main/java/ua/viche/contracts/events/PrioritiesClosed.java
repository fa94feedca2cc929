package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// The time for choosing priorities is over; the result is public.
///
/// @param priorities the choice of priorities
/// @param consultation the consultation
/// @param procedure code of the body that consults, for instance ua-moi
/// @param title title of the choice
/// @param ballots how many people chose
/// @param closedAt when its time was over
@EventContract(type = "ua.viche.priorities.closed.v1", topic = Topics.CONSULTATIONS)
public record PrioritiesClosed(UUID priorities, UUID consultation, String procedure, Localized title, int ballots,
        Instant closedAt) implements Event {

    @Override
    public UUID aggregate() {
        return priorities;
    }
}
