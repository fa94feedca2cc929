package ua.viche.api.reports.map;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ua.viche.api.reports.Cell;

/// Coarsens the places of one day's reports until each is shared by enough of them. A report is shown in the finest cell in which at
/// least `k` are shown together; those that are left over go to the next level together; what is left at the end has no cell at all.
final class Anonymity {

    /// For each finest cell the one that is shown; without those that have none.
    static Map<Cell, Cell> shown(Map<Cell, Integer> reports, int k) {
        var shown = new HashMap<Cell, Cell>();
        var left = new HashMap<>(reports);
        for (var level = 0; level <= Cell.COARSEST; level++) {
            var together = new HashMap<Cell, Integer>();
            for (var one : left.entrySet()) {
                together.merge(at(one.getKey(), level), one.getValue(), Integer::sum);
            }
            for (var cell : left.keySet().stream().toList()) {
                var wider = at(cell, level);
                if (Optional.ofNullable(together.get(wider)).orElse(0) >= k) {
                    shown.put(cell, wider);
                    left.remove(cell);
                }
            }
        }
        return shown;
    }

    private static Cell at(Cell finest, int level) {
        var cell = finest;
        while (cell.level() < level) {
            cell = cell.coarser();
        }
        return cell;
    }

    private Anonymity() {}
}
