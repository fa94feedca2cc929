package ua.viche.contracts.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The minutes of a meeting of an advisory group are approved and public.
///
/// @param startsAt when the meeting was
/// @param members person keys, who are told; followers of the group want to know, too
@EventContract(type = "ua.viche.advisory.minutes-approved.v1", topic = Topics.COMMUNITY)
public record AdvisoryMinutesApproved(UUID group, UUID meeting, String district, String nameUk, String nameEn, Instant startsAt,
        List<UUID> members, Instant at) implements Event {

    @Override
    public UUID aggregate() {
        return group;
    }
}
