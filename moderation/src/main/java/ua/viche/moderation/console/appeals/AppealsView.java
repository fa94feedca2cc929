package ua.viche.moderation.console.appeals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.pages.View;

/// The list.
public record AppealsView(List<Row> rows, String state, List<String> states, @Nullable String next) implements View {

    /// An appeal in the list.
    ///
    /// @param holder `mine`, `other` or `nobody`
    public record Row(String id, String kind, String excerpt, String filed, String holder) {}

    @Override
    public String template() {
        return "appeals.jte";
    }
}
