package ua.viche.moderation.console.reports;

import java.util.List;
import ua.viche.moderation.console.pages.View;

/// An officer's day.
///
/// @param next where the rest is; empty on the last page
/// @param overdue how many of those shown
/// @param notes what earlier shifts left
/// @param duties for which a note can be left
/// @param done what was just done; empty without
/// @param away whether the service of reports did not answer, so that nothing is known
public record TodayView(List<ReportRow> rows, Narrowing narrowing, String next, long overdue, List<Category> categories,
        List<Note> notes, List<Report.Party> duties, Writing writing, String done, boolean away) implements View {

    /// A note in words.
    public record Note(String duty, String text, String at) {}

    public List<String> orders() {
        return Narrowing.ORDERS;
    }

    public List<String> states() {
        return Report.OPEN;
    }

    @Override
    public String template() {
        return "reports.jte";
    }
}
