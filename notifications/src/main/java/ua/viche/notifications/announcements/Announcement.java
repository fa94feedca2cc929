package ua.viche.notifications.announcements;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.content.About;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// An announcement and how far it has got.
///
/// @param plannedAt when the last follower was planned; null while some are not
/// @param people who are told so far
record Announcement(UUID id, String kind, About audience, Instant createdAt, @Nullable Instant plannedAt, long people) {

    /// One that was found, and who had it sent.
    record Found(Announcement announcement, UUID staff) {

        boolean isOf(Caller caller) {
            return caller.person().equals(staff) || caller.has(Role.ADMIN, announcement.audience().id());
        }
    }
}
