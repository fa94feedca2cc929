package ua.viche.platform.time;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A duty and its term, for everybody to see run. A term ends with a day in Kyiv, so whatever is done at its end or after is late.
///
/// @param startedAt when the term began; null where nobody said
/// @param metAt when the duty was done; null as long as it is owed
/// @param overdue whether it was done late, or is owed past its term
/// @param daysLate whole days between the term's end and when it was met, or now
public record LegalClock(String duty, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant startedAt, Instant dueAt,
        @Nullable Instant metAt, boolean overdue, long daysLate) {

    private static final int MOST_LATE = 4_096;

    public static LegalClock of(String duty, @Nullable Instant startedAt, Instant dueAt, @Nullable Instant metAt, Instant now) {
        var until = metAt == null ? now : metAt;
        var overdue = !until.isBefore(dueAt);
        return new LegalClock(duty, startedAt, dueAt, metAt, overdue, overdue ? Duration.between(dueAt, until).toDays() : 0);
    }

    /// The clock of a duty that may not run yet: none until it began.
    public static Stream<LegalClock> running(String duty, @Nullable Instant startedAt, @Nullable Instant dueAt,
            @Nullable Instant metAt, Instant now) {
        return startedAt == null || dueAt == null ? Stream.empty() : Stream.of(of(duty, startedAt, dueAt, metAt, now));
    }

    /// A number for an ETag, which has to tell what a clock shows by the passing of time alone from what it showed before.
    ///
    /// @param count another number that the tag depends on
    public static long mark(long count, List<LegalClock> clocks) {
        var late = clocks.stream().filter(LegalClock::overdue).mapToLong(clock -> 1 + clock.daysLate()).sum();
        return count * MOST_LATE + Math.min(late, MOST_LATE - 1);
    }
}
