package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// A partner assessed how far an item of the action plan is.
///
/// @param item the item; followers of it want to know
/// @param code its number in the plan
/// @param entity code of the partner
/// @param completion `not_started`, `limited`, `substantial` or `complete`
@EventContract(type = "ua.viche.commitment.assessed.v1", topic = Topics.COMMUNITY)
public record CommitmentAssessed(UUID item, String code, String titleUk, String titleEn, String entity, String completion,
        Instant at)
        implements
            Event {

    @Override
    public UUID aggregate() {
        return item;
    }
}
