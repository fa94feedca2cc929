package ua.viche.moderation.console.reports;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.pages.View;

/// A report with its thread, its clocks and everything that can be done with it.
///
/// @param entries of the thread, the oldest first
/// @param writing what the officer wrote, where that was not done
/// @param disclosed what they asked for just now; null without
/// @param done what was just done; empty without
/// @param owner whose unsent words on this device may be shown and sent
public record ReportPage(Report report, List<Category.Answered> answers, List<Clock> clocks, List<Entry> entries, List<Hop> hops,
        Writing writing, @Nullable Disclosed disclosed, String done, String owner) implements View {

    /// A term in words.
    ///
    /// @param urgency `over`, `soon`, `good` or `calm`
    public record Clock(String name, String due, String left, String urgency) {}

    /// Something that was said or done, in words.
    ///
    /// @param side `resident`, `staff` or `viche`
    /// @param written when the device says it was written, where that was earlier; empty without
    /// @param who may read it
    public record Entry(String side, String title, String text, String at, String written, String who, boolean internal) {}

    /// One of those responsible, in words.
    public record Hop(String name, String times, String outcome, String reason) {}

    public String path() {
        return "/console/reports/" + report.id();
    }

    /// The states that staff may name now.
    public List<String> states() {
        return Stream.concat(Report.OPEN.stream(), report.mayEnd() ? Report.ENDS.stream() : Stream.<String>empty())
                .filter(state -> !state.equals(report.state())).toList();
    }

    /// Whether a form stands open: the one that was written in, or the usual one.
    public boolean isOpen(String form) {
        return writing.form().isEmpty() ? form.equals("replies") : writing.isIn(form);
    }

    public String in(String form, String field) {
        return writing.in(form, field);
    }

    @Override
    public String template() {
        return "report.jte";
    }
}
