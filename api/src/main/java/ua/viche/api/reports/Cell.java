package ua.viche.api.reports;

import java.util.ArrayList;
import java.util.List;
import ua.viche.api.districts.Point;

/// A cell of a lattice: the only place of a report that is kept readable, and, coarse enough, shown. At level 0 it is 0.005° high and
/// 0.0075° wide, about half a kilometre; each level is four times as high and wide as the one before.
public record Cell(int level, int row, int column) {

    /// The coarsest level, about nine kilometres.
    public static final int COARSEST = 2;

    private static final double HEIGHT = 0.005;
    private static final double WIDTH = 0.0075;
    private static final int RATIO = 4;

    /// The finest cell of a point.
    public static Cell of(Point point) {
        return new Cell(0, (int) Math.floor(point.lat() / HEIGHT), (int) Math.floor(point.lng() / WIDTH));
    }

    /// From `level.row.column`, as [#code] writes it.
    public static Cell of(String code) {
        var parts = code.split("\\.");
        return new Cell(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    public String code() {
        return level + "." + row + "." + column;
    }

    /// The cell of the next level that this one lies in.
    public Cell coarser() {
        return new Cell(level + 1, Math.floorDiv(row, RATIO), Math.floorDiv(column, RATIO));
    }

    /// This cell and the eight around it.
    public List<Cell> neighbourhood() {
        var cells = new ArrayList<Cell>();
        for (var down = -1; down <= 1; down++) {
            for (var right = -1; right <= 1; right++) {
                cells.add(new Cell(level, row + down, column + right));
            }
        }
        return cells;
    }

    public Point centre() {
        return new Point((row + 0.5) * height(), (column + 0.5) * width());
    }

    /// West, south, east, north.
    public List<Double> bounds() {
        return List.of(column * width(), row * height(), (column + 1) * width(), (row + 1) * height());
    }

    private double height() {
        return HEIGHT * Math.pow(RATIO, level);
    }

    private double width() {
        return WIDTH * Math.pow(RATIO, level);
    }
}
