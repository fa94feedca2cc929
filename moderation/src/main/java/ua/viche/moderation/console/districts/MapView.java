package ua.viche.moderation.console.districts;

import java.util.List;
import ua.viche.moderation.console.pages.View;
import ua.viche.moderation.console.reports.ReportRow;

/// A district's reports on a map, and the same as a list.
///
/// @param district the chosen one; empty without any
/// @param elsewhere how many reports are on no map
/// @param away whether a service did not answer
public record MapView(List<District.About> districts, String district, List<Place> places, int elsewhere, Tiles tiles,
        boolean away) implements View {

    /// A half kilometre with its reports.
    ///
    /// @param urgency of the most urgent one
    public record Place(int number, double lat, double lng, String urgency, List<ReportRow> rows) {}

    @Override
    public List<String> imageSources() {
        return tiles.sources();
    }

    @Override
    public String template() {
        return "map.jte";
    }
}
