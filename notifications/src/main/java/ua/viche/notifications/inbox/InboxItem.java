package ua.viche.notifications.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.content.About;

/// A message as its reader sees it.
///
/// @param notice the same for everybody who was told this
/// @param importance the class of the message
/// @param link deep link into the app
/// @param reason why the reader got it
record InboxItem(UUID id, UUID notice, String kind, @JsonProperty("class") String importance, About about, String title,
        String text, String link, String reason, Instant createdAt,
        @Nullable Instant readAt) {}
