package ua.viche.moderation.console.advisory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A meeting of a group as the service that owns it shows it.
///
/// @param present members who are there; null in lists
/// @param quorate whether they are as many as the charter needs
/// @param minutes null while there are none that the reader may see
record Meeting(UUID id, UUID group, Instant startsAt, Instant endsAt, String place, List<String> agenda, String state,
        @Nullable List<UUID> present, @Nullable Boolean quorate, String minutesState, int minutesVersion,
        @Nullable String minutes) {

    List<UUID> attending() {
        return Optional.ofNullable(present).orElse(List.of());
    }
}
