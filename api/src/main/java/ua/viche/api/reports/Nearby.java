package ua.viche.api.reports;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.api.districts.Point;
import ua.viche.api.reports.categories.Category;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;

/// Shows, while somebody writes, what was reported close by. Distances are those between the nodes of a lattice of fifty metres, on
/// which both places are put first: asking from here and there tells nobody where exactly a report is.
final class Nearby {

    private static final int SHOWN = 5;
    private static final int LOOKED_AT = 200;
    private static final double LATTICE = 50;

    private final Database database;
    private final ReportReading reading;
    private final ReportStore store = new ReportStore();
    private final NearbyStore nearby = new NearbyStore();

    /// @param metres between places on the lattice
    record Found(ReportViews.Public report, long metres) {}

    private record Close(Report report, double metres) {}

    Nearby(Platform platform, ReportReading reading) {
        database = platform.database();
        this.reading = reading;
    }

    List<Found> of(Category category, Point point, Locale language) {
        if (category.duplicateMetres() == 0) {
            return List.of();
        }
        var here = point.snapped(LATTICE);
        return database.inTransaction(session -> nearby
                .candidates(session, category.code(), Cell.of(point).neighbourhood(), LOOKED_AT)
                .thenCompose(reports -> Reports.each(reports, report -> close(session, report, here)))
                .thenCompose(all -> Reports.each(all.stream().filter(one -> one.metres() <= category.duplicateMetres())
                        .sorted(Comparator.comparingDouble(Close::metres)).limit(SHOWN).toList(),
                        one -> reading.publicly(session, one.report(), language)
                                .thenApply(view -> new Found(view, Math.round(one.metres()))))));
    }

    private CompletionStage<Close> close(Stage.Session session, Report report, Point here) {
        return store.kept(session, report.id()).thenApply(kept -> {
            var place = reading.point(report, kept);
            return new Close(report, place == null ? Double.MAX_VALUE : place.snapped(LATTICE).metresTo(here));
        });
    }
}
