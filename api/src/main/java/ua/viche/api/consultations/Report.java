package ua.viche.api.consultations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.texts.Bilingual;

/// The published report on a consultation, with all that stands in it.
///
/// @param rows by section, and in the order in which they came
record Report(UUID id, long version, Consultation consultation, ConsultationRules rules, Bilingual conclusion, Instant at,
        Figures figures, List<Row> rows) {

    /// A contribution in the comparative table.
    ///
    /// @param number in the order of registration, from 1
    /// @param author name of the organisation or person; null where it is not shown
    record Row(int number, Contribution contribution, @Nullable String author) {

        boolean hidden() {
            return !contribution.isPublished();
        }
    }

    /// What stands in the announcement, part by part.
    Announcement announcement() {
        return consultation.plan().announcement();
    }
}
