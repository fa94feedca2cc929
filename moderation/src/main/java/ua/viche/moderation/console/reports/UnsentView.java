package ua.viche.moderation.console.reports;

import java.util.List;
import ua.viche.moderation.console.pages.View;

/// The service of reports went away while something was sent: nothing but what was written is known.
///
/// @param path where to send it again
/// @param back where to look what became of it
public record UnsentView(String path, String back, Writing writing) implements View {

    private static final List<String> LONG = List.of("text", "reason", "purpose");

    public boolean isLong(String field) {
        return LONG.contains(field);
    }

    @Override
    public String template() {
        return "report-unsent.jte";
    }
}
