package ua.viche.notifications.explained;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.content.MessageKind;

/// What is stored of a message and its ways.
///
/// @param push its way to phones
/// @param mail its way to the mailbox
record Trail(UUID message, MessageKind kind, String reason, String topic, Instant createdAt, @Nullable Instant readAt,
        boolean shown,
        Way push, Way mail) {

    /// A message's way on one channel.
    ///
    /// @param decided the rule that decided when it was planned
    /// @param state the best that any device came to; null where nothing was planned
    /// @param dueAt when it is (again) due, while it waits
    record Way(String decided, @Nullable String state, @Nullable Instant dueAt, int attempts, @Nullable String code) {}
}
