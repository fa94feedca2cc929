package ua.viche.api.reports.map;

import java.util.Map;
import org.jspecify.annotations.NullMarked;
import ua.viche.api.reports.Cell;

/// Lets tests of other packages ask what is shown.
@NullMarked
public final class MapTesting {

    public static Map<Cell, Cell> shown(Map<Cell, Integer> reports, int k) {
        return Anonymity.shown(reports, k);
    }

    private MapTesting() {}
}
