package ua.viche.api.reports.map;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.api.reports.Cell;

/// The tables `report_map_cell` and `report_map_stale`, and which cell of a report is shown; nobody else writes those.
final class MapStore {

    private static final String ON_DAY = """
            publication = 'PUBLIC' and cell is not null
                and submitted_at >= cast(to_date(:day, 'YYYY-MM-DD') as timestamp) at time zone 'Europe/Kyiv'
                and submitted_at < cast(to_date(:day, 'YYYY-MM-DD') + 1 as timestamp) at time zone 'Europe/Kyiv'
            """;

    /// How many reports are shown in a cell on a day.
    record Count(LocalDate day, Cell cell, int reports) {}

    /// A day whose map has to be drawn anew; taken off the list.
    CompletionStage<Optional<LocalDate>> stale(Stage.QueryProducer session) {
        return session.createNativeQuery("""
                delete from report_map_stale where day = (select day from report_map_stale limit 1 for update skip locked)
                returning cast(day as text)
                """, String.class).getSingleResultOrNull().thenApply(day -> Optional.ofNullable(day).map(LocalDate::parse));
    }

    CompletionStage<Map<Cell, Integer>> cells(Stage.QueryProducer session, LocalDate day) {
        return session.createNativeQuery("select cell, cast(count(*) as int) from report where " + ON_DAY + " group by cell",
                Object[].class).setParameter("day", day.toString()).getResultList().thenApply(rows -> {
                    var cells = new HashMap<Cell, Integer>();
                    rows.forEach(r -> cells.put(Cell.of((String) r[0]), (Integer) r[1]));
                    return cells;
                });
    }

    CompletionStage<Void> show(Stage.QueryProducer session, LocalDate day, Map<Cell, Cell> shown) {
        var cells = shown.keySet().stream().toList();
        return session.createNativeQuery("update report set shown_cell = null where shown_cell is not null and " + ON_DAY)
                .setParameter("day", day.toString()).executeUpdate().thenCompose(_ -> session.createNativeQuery("""
                        update report set shown_cell = s.shown
                        from unnest(cast(:cells as text[]), cast(:shown as text[])) as s (cell, shown)
                        where report.cell = s.cell and
                        """ + ON_DAY.replace("cell is not null", "report.cell is not null")).setParameter("day", day.toString())
                        .setParameter("cells", cells.stream().map(Cell::code).toArray(String[]::new))
                        .setParameter("shown", cells.stream().map(cell -> shown.getOrDefault(cell, cell).code())
                                .toArray(String[]::new))
                        .executeUpdate())
                .thenCompose(_ -> session.createNativeQuery("delete from report_map_cell where day = to_date(:day, 'YYYY-MM-DD')")
                        .setParameter("day", day.toString()).executeUpdate())
                .thenCompose(_ -> session.createNativeQuery("""
                        insert into report_map_cell (day, cell, reports)
                        select to_date(:day, 'YYYY-MM-DD'), shown_cell, count(*) from report where shown_cell is not null and
                        """ + ON_DAY + " group by shown_cell").setParameter("day", day.toString()).executeUpdate())
                .thenAccept(_ -> {});
    }

    CompletionStage<List<Count>> between(Stage.QueryProducer session, LocalDate from, LocalDate until) {
        return session.createNativeQuery("""
                select cast(day as text), cell, reports from report_map_cell
                where day >= to_date(:from, 'YYYY-MM-DD') and day < to_date(:until, 'YYYY-MM-DD') order by day, cell
                """, Object[].class).setParameter("from", from.toString()).setParameter("until", until.toString())
                .getResultList().thenApply(rows -> rows.stream()
                        .map(r -> new Count(LocalDate.parse((String) r[0]), Cell.of((String) r[1]), (Integer) r[2])).toList());
    }
}
