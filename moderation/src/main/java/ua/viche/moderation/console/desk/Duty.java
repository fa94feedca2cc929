package ua.viche.moderation.console.desk;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.pages.Words;

/// A duty and its term, in words.
///
/// @param urgency `over`, `soon`, `good` or `calm`
public record Duty(String name, String due, String left, String urgency) {

    private static final Duration SOON = Duration.ofDays(3);

    /// A duty as the law's clock shows it.
    ///
    /// @param met when it was done; null as long as it is owed
    public static Duty of(Words words, String name, Instant due, @Nullable Instant met, Instant now) {
        if (met != null) {
            var late = !met.isBefore(due);
            return new Duty(name, words.moment(due), words.of(late ? "clock.met-late" : "clock.met", words.moment(met)),
                    late ? "soon" : "good");
        }
        return due.isAfter(now)
                ? new Duty(name, words.moment(due), words.of("clock.left", words.span(Duration.between(now, due))),
                        due.isBefore(now.plus(SOON)) ? "soon" : "calm")
                : new Duty(name, words.moment(due), words.of("clock.over", words.span(Duration.between(due, now))), "over");
    }

    /// The same of a clock.
    public static Duty of(Words words, String name, Term term, Instant now) {
        return of(words, name, term.dueAt(), term.metAt(), now);
    }

    /// For a list.
    public Mark mark() {
        return new Mark(name + ": " + left, "clock " + urgency);
    }
}
