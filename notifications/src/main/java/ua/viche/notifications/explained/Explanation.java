package ua.viche.notifications.explained;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of one message.
///
/// @param reason why it was sent to this person at all
record Explanation(UUID message, String kind, @JsonProperty("class") String importance, Instant createdAt,
        @Nullable Instant readAt,
        boolean inInbox, String reason, ChannelFate push, ChannelFate email) {}
