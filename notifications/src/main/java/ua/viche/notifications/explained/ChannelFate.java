package ua.viche.notifications.explained;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of a message on one channel.
///
/// @param rule which decided
/// @param explanation the same in words
/// @param until how long it waits; null where it does not
/// @param attempts so far, on all devices
/// @param code the last error of the channel's service; null for none
record ChannelFate(Outcome outcome, String rule, String explanation, @Nullable Instant until, int attempts,
        @Nullable String code) {

    /// Where it stands.
    enum Outcome {
        @JsonProperty("sent")
        SENT, @JsonProperty("held")
        HELD, @JsonProperty("merged")
        MERGED, @JsonProperty("not-sent")
        NOT_SENT
    }
}
