package ua.viche.api.reports.map;

import io.helidon.webserver.http.ServerRequest;
import java.util.stream.Stream;
import ua.viche.api.reports.Cell;
import ua.viche.platform.http.Problem;

/// A part of the map in degrees; a cell belongs to it as a whole as soon as they touch.
record Bounds(double west, double south, double east, double north) {

    private static final int SIDES = 4;

    /// From `?bbox=west,south,east,north`; the whole globe without.
    static Bounds of(ServerRequest request) {
        var text = request.query().first("bbox").orElse("-180,-90,180,90").split(",");
        try {
            var sides = Stream.of(text).map(String::strip).mapToDouble(Double::parseDouble).toArray();
            if (sides.length == SIDES && sides[0] < sides[2] && sides[1] < sides[3]) {
                return new Bounds(sides[0], sides[1], sides[2], sides[3]);
            }
        } catch (NumberFormatException _) {
            // told below, as any other bad box
        }
        throw Problem.MALFORMED.with().at("query:bbox", "bbox");
    }

    boolean touches(Cell cell) {
        var bounds = cell.bounds();
        return bounds.get(0) <= east && bounds.get(2) >= west && bounds.get(1) <= north && bounds.get(3) >= south;
    }
}
