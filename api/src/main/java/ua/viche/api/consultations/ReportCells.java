package ua.viche.api.consultations;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What stands in the cells of the comparative table, on the page as in the document.
final class ReportCells {

    /// Keys of the columns' names.
    static final List<String> COLUMNS = List.of("number", "provision", "proposal", "author", "verdict", "reason");

    /// Rows about one section, together.
    static List<List<Report.Row>> groups(List<Report.Row> rows) {
        var groups = new ArrayList<List<Report.Row>>();
        for (var row : rows) {
            if (groups.isEmpty() || !Objects.equals(section(groups.getLast().getFirst()), section(row))) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(row);
        }
        return groups;
    }

    private static @Nullable Object section(Report.Row row) {
        var section = row.contribution().section();
        return section == null ? null : section.id();
    }

    static String provision(@Nullable Section section, ReportWords words) {
        if (section == null) {
            return words.of("whole");
        }
        return section.retired() == null ? section.name() : section.name() + " " + words.of("retired");
    }

    /// Proposal, author, verdict and reason.
    static List<String> of(Report.Row row, ReportWords words) {
        var one = row.contribution();
        var verdict = one.verdict();
        var author = row.author();
        return List.of(row.hidden() ? words.of("withheld") : proposal(one, words),
                row.hidden() ? "—" : author == null ? words.of("unnamed") : author,
                verdict == null ? "—" : words.outcome(verdict.outcome()), verdict == null ? "—" : verdict.reason());
    }

    private static String proposal(Contribution one, ReportWords words) {
        return one.wording() == null ? one.text() : one.text() + "\n\n" + words.of("wording") + "\n" + one.wording();
    }

    static String figures(Report report, ReportWords words) {
        var figures = report.figures();
        var hidden = figures.hidden() + figures.pending();
        var text = figures.total() + "; " + words.of("accepted") + ": " + figures.accepted();
        return hidden == 0 ? text : text + "; " + words.of("hidden") + ": " + hidden;
    }

    private ReportCells() {}
}
