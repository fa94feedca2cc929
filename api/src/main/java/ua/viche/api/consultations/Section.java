package ua.viche.api.consultations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A numbered section of a draft text.
///
/// @param number `0` for what stands before the first heading, else as in `2.1`
/// @param source the Markdown under the heading
/// @param retired the edition that has it no longer; null for one that stands
record Section(UUID id, int position, String number, String heading, String source, @Nullable Integer retired) {

    /// How it is named in a report.
    String name() {
        return number.equals("0") ? heading : (number + ". " + heading).strip();
    }
}
