package ua.viche.moderation.console.figures;

import java.util.List;
import ua.viche.moderation.console.pages.View;

/// The figures of a time.
///
/// @param days how many days until now
/// @param rows one for each queue, policy or reviewer
public record FiguresView(int days, List<Integer> choices, List<Tile> tiles, List<Chart> charts, List<Row> rows) implements View {

    /// A number that stands for itself.
    ///
    /// @param tone `over`, `soon`, `good` or empty
    public record Tile(String name, String value, String tone) {}

    /// A line of the table of queues, in words.
    public record Row(String name, String waiting, String inbound, String decided, String rate, String overturned, String median,
            String ninetieth) {}

    @Override
    public String template() {
        return "figures.jte";
    }
}
