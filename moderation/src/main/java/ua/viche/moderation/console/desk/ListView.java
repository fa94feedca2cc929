package ua.viche.moderation.console.desk;

import java.util.List;
import ua.viche.moderation.console.pages.View;

/// A list of items.
///
/// @param lead what is listed; empty where the title says it
/// @param again the list itself, to be asked for once more
/// @param ways what can be begun from here
/// @param next path of the next page; empty after the last
/// @param away whether the service that owns the items did not answer, so that the list is not known
public record ListView(String title, String lead, String again, List<Link> tabs, List<Link> ways, List<Row> rows, String next,
        String empty, boolean away) implements View {

    /// The same, not known.
    public ListView unknown() {
        return new ListView(title, lead, again, tabs, ways, List.of(), "", empty, true);
    }

    @Override
    public String template() {
        return "desk-list.jte";
    }
}
