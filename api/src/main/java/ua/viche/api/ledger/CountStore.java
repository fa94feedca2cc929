package ua.viche.api.ledger;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.hibernate.reactive.stage.Stage;

/// The table `log_count`: the counts that the published entries give.
final class CountStore {

    private static final String SELECT = """
            select c.petition, c.count, s.at, s.size from log_count c cross join log_state s
            """;

    /// Adds what pending batches change; only the holder of the log's row does this.
    CompletionStage<Void> add(Stage.QueryProducer session, Extension extension) {
        return session.createNativeQuery("""
                insert into log_count (petition, count, tree_size)
                select c.petition, sum(c.change), :size
                from log_pending p cross join unnest(p.petitions, p.changes) as c (petition, change)
                where p.batch = any(cast(:batches as uuid[]))
                group by c.petition
                on conflict (petition) do update
                    set count = log_count.count + excluded.count, tree_size = excluded.tree_size
                    where excluded.count <> 0
                """).setParameter("size", extension.size()).setParameter("batches", extension.ids()).executeUpdate()
                .thenAccept(_ -> {});
    }

    CompletionStage<Map<UUID, LoggedCount>> of(Stage.QueryProducer session, Collection<UUID> petitions) {
        return session.createNativeQuery(SELECT + "where c.petition = any(cast(:petitions as uuid[]))", Object[].class)
                .setParameter("petitions", petitions.toArray(UUID[]::new)).getResultList().thenApply(rows -> rows.stream()
                        .map(CountStore::count).collect(Collectors.toMap(LoggedCount::petition, count -> count)));
    }

    CompletionStage<List<LoggedCount>> changedSince(Stage.QueryProducer session, long treeSize) {
        return session.createNativeQuery(SELECT + "where c.tree_size > :size", Object[].class).setParameter("size", treeSize)
                .getResultList().thenApply(rows -> rows.stream().map(CountStore::count).toList());
    }

    private static LoggedCount count(Object[] r) {
        return new LoggedCount((UUID) r[0], (Long) r[1], ((OffsetDateTime) r[2]).toInstant(), (Long) r[3]);
    }
}
