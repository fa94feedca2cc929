package ua.viche.moderation.console.figures;

import java.util.List;

/// Bars, drawn on the server; the same numbers stand in a table.
///
/// @param column what the numbers count
public record Chart(String id, String title, String column, List<Bar> bars) {

    /// @param percent of the longest bar
    public record Bar(String label, long value, int percent) {}

    /// A number with its name.
    public record Point(String label, long value) {}

    static Chart of(String id, String title, String column, List<Point> points) {
        var most = Math.max(1, points.stream().mapToLong(Point::value).max().orElse(1));
        return new Chart(id, title, column, points.stream()
                .map(point -> new Bar(point.label(), point.value(), (int) Math.round(100.0 * point.value() / most))).toList());
    }
}
