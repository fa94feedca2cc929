package ua.viche.api.media.uploads;

import java.time.Duration;

/// How beginning an upload ended.
sealed interface Creating {

    record Created(Upload upload) implements Creating {}

    /// The owner has begun to upload the same bytes before.
    record Known(Upload upload) implements Creating {}

    /// The owner has used up what somebody may upload in a day.
    record OverQuota(Duration retryAfter) implements Creating {}
}
