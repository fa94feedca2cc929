package ua.viche.api.signing;

import java.time.Instant;

/// A count with its watermark.
///
/// @param asOf the server's time at which it was true
public record Count(long count, Instant asOf) {}
