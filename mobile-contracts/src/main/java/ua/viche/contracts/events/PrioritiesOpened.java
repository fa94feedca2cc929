package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// A body lets people choose priorities among options.
///
/// @param priorities the choice of priorities
/// @param consultation the consultation
/// @param procedure code of the body that consults, for instance ua-moi
/// @param title title of the choice
/// @param choose how many a person may choose
/// @param options among how many
/// @param opensAt from when on they may
/// @param closesAt until when they may, and change their choice
@EventContract(type = "ua.viche.priorities.opened.v1", topic = Topics.CONSULTATIONS)
public record PrioritiesOpened(UUID priorities, UUID consultation, String procedure, Localized title, int choose, int options,
        Instant opensAt, Instant closesAt) implements Event {

    @Override
    public UUID aggregate() {
        return priorities;
    }
}
