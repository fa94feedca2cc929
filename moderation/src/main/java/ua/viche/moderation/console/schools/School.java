package ua.viche.moderation.console.schools;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A school as the service that owns it shows it, in the reader's language.
record School(UUID id, String code, String name, String district, List<Officer> officers) {

    /// A school in a list.
    record Listing(UUID id, String code, String name, String district) {}

    record Officer(UUID id, String name) {}

    /// @param code told once, when it was made
    record SchoolClass(UUID id, String name, int pupils, @Nullable String code) {}

    record Lesson(String code, String title, int minutes, int fromGrade, int toGrade) {}

    /// A lesson that an officer gives a class.
    ///
    /// @param feedback null while too few pupils spoke
    record Booking(UUID id, UUID school, @JsonProperty("class") UUID schoolClass, String lesson, UUID officer, Instant startsAt,
            Instant endsAt, String state, @Nullable Attendance attendance, @Nullable Sums feedback) {

        boolean isBooked() {
            return state.equals("booked");
        }
    }

    record Attendance(int present, int absent) {}

    record Sums(int given, double rating, int knowHelp) {}
}
