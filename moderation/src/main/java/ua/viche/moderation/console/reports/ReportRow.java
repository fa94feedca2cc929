package ua.viche.moderation.console.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ua.viche.moderation.console.pages.Words;

/// A report in a list.
///
/// @param due how much time is left, in words
/// @param urgency `over`, `soon` or `calm`
/// @param facts smaller print
/// @param marks what sets it apart
public record ReportRow(String id, String title, String due, String urgency, List<String> facts, List<Mark> marks) {

    private static final Duration SOON = Duration.ofHours(24);
    private static final int WORST = 3;

    /// @param look `over`, `soon` or empty
    public record Mark(String text, String look) {}

    /// @param line of the officer's day
    public static ReportRow of(Today.Line line, Words words, Instant now) {
        var facts = new ArrayList<String>();
        facts.add(words.of("report.kind." + line.kind()));
        facts.add(words.word("report.state", line.state()));
        facts.add(line.responsible().name());
        var metres = line.metres();
        if (metres != null) {
            facts.add(words.of("reports.metres", metres));
        }
        if (line.supporters() > 0) {
            facts.add(words.of("reports.supporters", line.supporters()));
        }
        return new ReportRow(line.id().toString(), line.category().name(), left(line.dueAt(), words, now),
                urgency(line.dueAt(), now), List.copyOf(facts), marks(line, words));
    }

    private static List<Mark> marks(Today.Line line, Words words) {
        var marks = new ArrayList<Mark>();
        if (line.severity() == WORST) {
            marks.add(new Mark(words.of("reports.high-risk"), "over"));
        }
        if (line.crime()) {
            marks.add(new Mark(words.of("reports.crime"), "soon"));
        }
        if (line.anonymous()) {
            marks.add(new Mark(words.of("reports.anonymous"), ""));
        } else if (line.confidential()) {
            marks.add(new Mark(words.of("reports.private"), ""));
        }
        if (line.kind().equals("question") && !line.answered()) {
            marks.add(new Mark(words.of("reports.unanswered"), "soon"));
        }
        return List.copyOf(marks);
    }

    static String left(Instant due, Words words, Instant now) {
        return due.isAfter(now)
                ? words.of("clock.left", words.span(Duration.between(now, due)))
                : words.of("clock.over", words.span(Duration.between(due, now)));
    }

    static String urgency(Instant due, Instant now) {
        return !due.isAfter(now) ? "over" : due.isBefore(now.plus(SOON)) ? "soon" : "calm";
    }
}
