package ua.viche.platform.events;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/// The table `outbox` as the relay sees it.
final class OutboxStore {

    /// A stored event and its place in the outbox.
    record Row(long position, StoredEvent event) {}

    /// What has not been sent, oldest first. Rows of transactions that commit later may have smaller positions, so nothing is ever
    /// skipped by position.
    CompletionStage<List<Row>> unsent(Stage.StatelessSession session, int most) {
        return session.createNativeQuery("""
                select position, cast(id as text), topic, type, cast(aggregate as text), at, traceparent, data
                from outbox order by position limit :most
                """, Object[].class).setParameter("most", most).getResultList()
                .thenApply(rows -> rows.stream().map(OutboxStore::row).toList());
    }

    CompletionStage<Integer> delete(Stage.StatelessSession session, List<Long> positions) {
        return session.createNativeQuery("delete from outbox where position = any(cast(:positions as bigint[]))")
                .setParameter("positions", positions.toArray(Long[]::new)).executeUpdate();
    }

    private static Row row(Object[] r) {
        return new Row((Long) r[0], new StoredEvent((String) r[1], (String) r[2], (String) r[3], (String) r[4],
                ((OffsetDateTime) r[5]).toInstant(), (String) r[6], (String) r[7]));
    }
}
