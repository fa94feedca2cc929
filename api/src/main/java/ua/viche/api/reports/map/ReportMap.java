package ua.viche.api.reports.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import ua.viche.api.reports.Cell;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;

/// Draws the map of each day anew once something became public, or is no longer. Whatever is shown is a sum of cells of days, so that
/// no two answers give away by their difference what neither says.
final class ReportMap implements Runnable {

    private final Database database;
    private final int k;
    private final MapStore store = new MapStore();

    /// @param cell bounds in degrees: west, south, east, north
    record Shown(String day, List<Double> cell, int reports) {}

    /// A cell of the heat map.
    record Heat(List<Double> cell, int reports) {}

    /// @param k least reports of a day that share a cell
    ReportMap(Platform platform, int k) {
        database = platform.database();
        this.k = k;
    }

    @Override
    public void run() {
        while (draw() && !Thread.currentThread().isInterrupted()) {
            // the next day
        }
    }

    private boolean draw() {
        return database.inStatelessTransaction(session -> store.stale(session).thenCompose(day -> day.isEmpty()
                ? CompletableFuture.completedStage(false)
                : store.cells(session, day.get())
                        .thenCompose(cells -> store.show(session, day.get(), Anonymity.shown(cells, k)))
                        .thenApply(_ -> true)));
    }

    /// What is shown of the days from one up to another, within bounds.
    List<Shown> between(LocalDate from, LocalDate until, Bounds bounds) {
        return database.inStatelessTransaction(session -> store.between(session, from, until)).stream()
                .filter(count -> bounds.touches(count.cell()))
                .map(count -> new Shown(count.day().toString(), count.cell().bounds(), count.reports())).toList();
    }

    /// The same summed up over the days, the fullest cells first.
    List<Heat> heat(LocalDate from, LocalDate until, Bounds bounds) {
        var sums = new TreeMap<String, Integer>();
        database.inStatelessTransaction(session -> store.between(session, from, until)).stream()
                .filter(count -> bounds.touches(count.cell()))
                .forEach(count -> sums.merge(count.cell().code(), count.reports(), Integer::sum));
        var heat = new ArrayList<Heat>();
        sums.forEach((cell, reports) -> heat.add(new Heat(Cell.of(cell).bounds(), reports)));
        heat.sort(Comparator.comparingInt(Heat::reports).reversed());
        return heat;
    }
}
