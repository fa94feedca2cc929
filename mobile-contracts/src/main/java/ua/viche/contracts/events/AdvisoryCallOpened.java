package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// An advisory group looks for members.
///
/// @param group followers of it, and people of its district, want to know
@EventContract(type = "ua.viche.advisory.call-opened.v1", topic = Topics.COMMUNITY)
public record AdvisoryCallOpened(UUID group, String district, String nameUk, String nameEn, Instant closesAt, Instant at)
        implements
            Event {

    @Override
    public UUID aggregate() {
        return group;
    }
}
