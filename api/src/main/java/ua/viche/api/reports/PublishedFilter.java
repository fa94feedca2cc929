package ua.viche.api.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which public reports; what is null does not narrow.
///
/// @param until the first moment that is too late
public record PublishedFilter(@Nullable String category, @Nullable String district, @Nullable ReportState state,
        @Nullable Instant from, @Nullable Instant until) {

    public static final PublishedFilter ALL = new PublishedFilter(null, null, null, null, null);
}
