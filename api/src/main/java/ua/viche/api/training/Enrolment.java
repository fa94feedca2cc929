package ua.viche.api.training;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody takes a course.
///
/// @param name encrypted
/// @param modules numbers of those that are done
/// @param certificate null until the quiz was passed
record Enrolment(UUID id, String course, UUID person, String rank, String region, String name, List<Integer> modules,
        @Nullable Certificate certificate) {

    record Certificate(UUID id, Instant issuedAt) {}

    Progress progress(Course course) {
        return certificate != null
                ? Progress.PASSED
                : modules.size() < course.modules().size() ? Progress.LEARNING : Progress.READY;
    }

    /// Where a learner is: learning the modules, ready for the quiz, passed.
    enum Progress {
        LEARNING, READY, PASSED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
