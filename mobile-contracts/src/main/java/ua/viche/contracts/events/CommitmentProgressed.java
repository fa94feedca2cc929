package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// Whoever is responsible for an item of the action plan said how far it is.
///
/// @param item the item; followers of it want to know
/// @param code its number in the plan, for instance `11` or `2.1`
/// @param entity code of who is responsible, for instance `national-police`
/// @param status `not_started`, `under_way` or `done`
@EventContract(type = "ua.viche.commitment.progressed.v1", topic = Topics.COMMUNITY)
public record CommitmentProgressed(UUID item, String code, String titleUk, String titleEn, String entity, String status,
        Instant at)
        implements
            Event {

    @Override
    public UUID aggregate() {
        return item;
    }
}
