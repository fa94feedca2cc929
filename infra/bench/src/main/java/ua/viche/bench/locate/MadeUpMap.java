package ua.viche.bench.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import ua.viche.platform.areas.Area;

/// Areas with ragged borders that fit together, about as many and as detailed as the raions of Ukraine.
final class MadeUpMap {

    private static final int SIDE = 12;
    private static final int STEPS = 120;
    private static final double WEST = 22;
    private static final double SOUTH = 44;
    private static final double WIDTH = 1.5;
    private static final double HEIGHT = 0.7;
    private static final double RAGGED = 0.02;

    static List<Area> areas() {
        var factory = new GeometryFactory();
        var areas = new ArrayList<Area>();
        for (var row = 0; row < SIDE; row++) {
            for (var column = 0; column < SIDE; column++) {
                var ring = new ArrayList<Coordinate>();
                ring.addAll(border(column, row, column + 1, row));
                ring.addAll(border(column + 1, row, column + 1, row + 1));
                ring.addAll(border(column, row + 1, column + 1, row + 1).reversed());
                ring.addAll(border(column, row, column, row + 1).reversed());
                ring.add(ring.getFirst());
                areas.add(new Area(row + "-" + column, factory.createPolygon(ring.toArray(Coordinate[]::new))));
            }
        }
        return areas;
    }

    /// The same for both neighbours.
    private static List<Coordinate> border(int fromColumn, int fromRow, int toColumn, int toRow) {
        var random = new Random(((fromColumn * 100L + fromRow) * 100 + toColumn) * 100 + toRow);
        var points = new ArrayList<Coordinate>();
        for (var step = 0; step <= STEPS; step++) {
            var share = (double) step / STEPS;
            var inside = step > 0 && step < STEPS;
            points.add(new Coordinate(
                    WEST + (fromColumn + share * (toColumn - fromColumn)) * WIDTH + (inside && fromColumn == toColumn
                            ? random.nextDouble() * RAGGED
                            : 0),
                    SOUTH + (fromRow + share * (toRow - fromRow)) * HEIGHT + (inside && fromRow == toRow
                            ? random.nextDouble() * RAGGED
                            : 0)));
        }
        return points.subList(0, points.size());
    }

    private MadeUpMap() {}
}
