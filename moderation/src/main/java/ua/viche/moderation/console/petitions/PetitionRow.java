package ua.viche.moderation.console.petitions;

import java.time.Duration;
import java.time.Instant;
import ua.viche.moderation.console.pages.Words;

/// A petition in the list.
///
/// @param duty what the law wants next, with its term in words; empty without one
/// @param urgency `over`, `soon` or `calm`
public record PetitionRow(String id, String title, String procedure, String count, String duty, String urgency) {

    private static final Duration SOON = Duration.ofDays(3);

    static PetitionRow of(Petition petition, Words words, Instant now) {
        var next = petition.next();
        return new PetitionRow(petition.id().toString(), petition.title(), words.word("body", petition.procedure()),
                words.of("petitions.count", petition.count().count(), petition.threshold()),
                next.map(clock -> words.of("duty." + clock.duty()) + ": " + left(clock, words, now)).orElse(""),
                next.map(clock -> urgency(clock, now)).orElse("calm"));
    }

    /// How much time is left for a duty, or when it was done.
    static String left(Petition.Clock clock, Words words, Instant now) {
        var met = clock.metAt();
        if (met != null) {
            return words.of(clock.overdue() ? "clock.met-late" : "clock.met", words.moment(met));
        }
        return clock.dueAt().isAfter(now)
                ? words.of("clock.left", words.span(Duration.between(now, clock.dueAt())))
                : words.of("clock.over", words.span(Duration.between(clock.dueAt(), now)));
    }

    static String urgency(Petition.Clock clock, Instant now) {
        if (clock.metAt() != null) {
            return clock.overdue() ? "soon" : "good";
        }
        return !clock.dueAt().isAfter(now) ? "over" : clock.dueAt().isBefore(now.plus(SOON)) ? "soon" : "calm";
    }
}
