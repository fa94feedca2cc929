package ua.viche.notifications.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How sending a push ended.
public sealed interface PushOutcome {

    /// The push service took it.
    ///
    /// @param id as the push service calls it
    record Sent(String id) implements PushOutcome {}

    /// Not now: an outage, a deadline, a bare error.
    ///
    /// @param retryAfter what the push service asked for; null where it did not
    record Later(String code, @Nullable Duration retryAfter) implements PushOutcome {}

    /// Too many: waits longer than [Later] unless the push service says for how long.
    record Throttled(String code, @Nullable Duration retryAfter) implements PushOutcome {}

    /// The push service does not let us send (credentials, certificate): people must mend it.
    record Locked(String code) implements PushOutcome {}

    /// The push service knows for sure that the address is no longer in use.
    record Unregistered(String code) implements PushOutcome {}

    /// The address belongs to another sender's app: it must not be used, and somebody must look why it was registered.
    record Misdirected(String code) implements PushOutcome {}

    /// The push service will never take this message; says nothing about the address.
    record Refused(String code) implements PushOutcome {}
}
