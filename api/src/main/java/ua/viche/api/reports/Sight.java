package ua.viche.api.reports;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report as somebody who acts on it saw it.
///
/// @param version that they saw; null where they do not say
/// @param language in which they read
record Sight(UUID id, @Nullable Long version, Locale language) {

    /// Whether that is how it stands.
    boolean isOf(Report report) {
        return version == null || version == report.version();
    }
}
