package ua.viche.api.procedures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A duty of the law and its term, for everybody to see.
///
/// @param metAt when the duty was done; null as long as it is owed
/// @param overdue whether it was done late, or is owed past its term
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LegalClock(String duty, Instant startedAt, Instant dueAt, @Nullable Instant metAt, boolean overdue) {

    /// The clock of a duty, once it runs.
    public static Stream<LegalClock> of(String duty, @Nullable Instant started, @Nullable Instant due, @Nullable Instant met,
            Instant now) {
        return started == null || due == null
                ? Stream.empty()
                : Stream.of(new LegalClock(duty, started, due, met, (met == null ? now : met).isAfter(due)));
    }
}
