package ua.viche.api.reports;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/// Public reports that may be the same as one that is being written.
final class NearbyStore {

    CompletionStage<List<Report>> candidates(Stage.QueryProducer session, String category, List<Cell> cells, int most) {
        return session.createNativeQuery(ReportStore.SELECT + """
                 where r.category = :category and r.cell = any(cast(:cells as text[])) and r.publication = 'PUBLIC'
                    and r.ended_at is null and r.location is not null
                order by r.id desc limit :most
                """, Object[].class).setParameter("category", category)
                .setParameter("cells", cells.stream().map(Cell::code).toArray(String[]::new)).setParameter("most", most)
                .getResultList().thenApply(ReportStore::reports);
    }
}
