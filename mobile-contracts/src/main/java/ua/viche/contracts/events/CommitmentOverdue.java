package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// An expected result of an item of the action plan is not there in time. Told again until it is there, for a week at most.
///
/// @param item the item; followers of it want to know
/// @param code its number in the plan
/// @param result which of its results, from 1
/// @param dueAt when its time was over
@EventContract(type = "ua.viche.commitment.overdue.v1", topic = Topics.COMMUNITY)
public record CommitmentOverdue(UUID item, String code, String titleUk, String titleEn, int result, Instant dueAt, Instant at)
        implements
            Event {

    @Override
    public UUID aggregate() {
        return item;
    }
}
