package ua.viche.platform.areas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;

/// Cells over all areas. Of most cells it is known that they lie in one area alone, or in none, so a point there needs no geometry; for
/// the others the cell knows which areas come into question.
final class Raster {

    /// The cell lies outside of all areas.
    static final int NOWHERE = -1;

    private static final int BLOCK = 32;

    private final Envelope extent;
    private final int columns;
    private final int rows;
    private final double perColumn;
    private final double perRow;
    private final int[] cells;
    private final int[][] mixed;

    private Raster(Envelope extent, int columns, int rows, int[] cells, int[][] mixed) {
        this.extent = extent;
        this.columns = columns;
        this.rows = rows;
        perColumn = columns / extent.getWidth();
        perRow = rows / extent.getHeight();
        this.cells = cells;
        this.mixed = mixed;
    }

    /// @param shapes in the order in which they win where several hold a point
    static Raster of(List<PreparedGeometry> shapes, int side) {
        var extent = new Envelope();
        shapes.forEach(shape -> extent.expandToInclude(shape.getGeometry().getEnvelopeInternal()));
        extent.expandBy(1e-9);
        return new Builder(extent, side).build(shapes);
    }

    /// The number of the only area at a point, [#NOWHERE], or a key for [#candidates].
    int at(double lat, double lng) {
        var column = (int) Math.floor((lng - extent.getMinX()) * perColumn);
        var row = (int) Math.floor((lat - extent.getMinY()) * perRow);
        return column < 0 || row < 0 || column >= columns || row >= rows ? NOWHERE : cells[row * columns + column];
    }

    /// The areas that touch a mixed cell, in their order.
    int[] candidates(int key) {
        return mixed[-key - 2];
    }

    private static final class Builder {

        private final GeometryFactory geometry = new GeometryFactory();
        private final Envelope extent;
        private final int side;
        private final int[] cells;
        private final Map<Integer, List<Integer>> mixed = new HashMap<>();

        Builder(Envelope extent, int side) {
            this.extent = extent;
            this.side = side;
            cells = new int[side * side];
            java.util.Arrays.fill(cells, NOWHERE);
        }

        Raster build(List<PreparedGeometry> shapes) {
            for (var area = 0; area < shapes.size(); area++) {
                for (var row = 0; row < side; row += BLOCK) {
                    for (var column = 0; column < side; column += BLOCK) {
                        mark(shapes.get(area), area, column, row, BLOCK);
                    }
                }
            }
            var lists = new ArrayList<int[]>();
            mixed.forEach((cell, areas) -> {
                cells[cell] = -lists.size() - 2;
                lists.add(areas.stream().mapToInt(Integer::intValue).toArray());
            });
            return new Raster(extent, side, side, cells, lists.toArray(int[][]::new));
        }

        private void mark(PreparedGeometry shape, int area, int column, int row, int size) {
            if (column >= side || row >= side) {
                return;
            }
            var envelope = envelope(column, row, size);
            if (!envelope.intersects(shape.getGeometry().getEnvelopeInternal())) {
                return;
            }
            var block = geometry.toGeometry(envelope);
            if (shape.contains(block)) {
                each(column, row, size, cell -> whole(cell, area));
            } else if (shape.intersects(block)) {
                if (size == 1) {
                    among(row * side + column, area);
                } else {
                    var half = size / 2;
                    mark(shape, area, column, row, half);
                    mark(shape, area, column + half, row, half);
                    mark(shape, area, column, row + half, half);
                    mark(shape, area, column + half, row + half, half);
                }
            }
        }

        /// A little larger than the cell, so that rounding never puts a point of a border into a cell that does not know it.
        private Envelope envelope(int column, int row, int size) {
            var width = extent.getWidth() / side;
            var height = extent.getHeight() / side;
            var envelope = new Envelope(extent.getMinX() + column * width, extent.getMinX() + (column + size) * width,
                    extent.getMinY() + row * height, extent.getMinY() + (row + size) * height);
            envelope.expandBy(width * 1e-6, height * 1e-6);
            return envelope;
        }

        private void each(int column, int row, int size, java.util.function.IntConsumer act) {
            for (var y = row; y < Math.min(row + size, side); y++) {
                for (var x = column; x < Math.min(column + size, side); x++) {
                    act.accept(y * side + x);
                }
            }
        }

        private void whole(int cell, int area) {
            if (cells[cell] == NOWHERE && !mixed.containsKey(cell)) {
                cells[cell] = area;
            } else {
                among(cell, area);
            }
        }

        private void among(int cell, int area) {
            mixed.computeIfAbsent(cell, _ -> cells[cell] == NOWHERE
                    ? new ArrayList<>()
                    : new ArrayList<>(List.of(cells[cell]))).add(area);
        }
    }
}
