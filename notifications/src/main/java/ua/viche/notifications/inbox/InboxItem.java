package ua.viche.notifications.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.content.About;

/// A message as its reader sees it.
///
/// @param link deep link into the app
/// @param reason why the reader got it
record InboxItem(UUID id, String kind, About about, String title, String text, String link, String reason, Instant createdAt,
        @Nullable Instant readAt) {}
