package ua.viche.contracts.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The members of an advisory group are invited to a meeting, or told that it is cancelled.
///
/// @param members person keys, who are told
@EventContract(type = "ua.viche.advisory.meeting-called.v1", topic = Topics.COMMUNITY)
public record AdvisoryMeetingCalled(UUID group, UUID meeting, String district, String nameUk, String nameEn, Instant startsAt,
        String place, boolean cancelled, List<UUID> members, Instant at) implements Event {

    @Override
    public UUID aggregate() {
        return group;
    }
}
