package ua.viche.platform.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which entries are asked for; null for any.
///
/// @param from the first moment
/// @param until the first moment that is too late
public record AuditFilter(@Nullable UUID actor, @Nullable String act, @Nullable UUID target, @Nullable Instant from,
        @Nullable Instant until) {}
