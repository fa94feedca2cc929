package ua.viche.moderation.queue.live;

import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/// The table `item_news`, which a trigger writes; only what is older than every transaction under way is read, so that its order is
/// final.
final class NewsStore {

    static final int MOST = 1_000;

    /// The place before everything that is still to come.
    CompletionStage<NewsPosition> now(Stage.QueryProducer session) {
        return session.createNativeQuery("select cast(pg_snapshot_xmin(pg_current_snapshot()) as text)", String.class)
                .getSingleResult()
                .thenApply(transaction -> new NewsPosition(new BigInteger(transaction), 0));
    }

    /// What came after a place, in all queues.
    CompletionStage<List<News>> after(Stage.QueryProducer session, NewsPosition position) {
        return session.createNativeQuery("""
                select cast(xact as text), seq, queue, item, what from item_news
                where (xact, seq) > (cast(cast(:xact as text) as xid8), :seq)
                  and xact < pg_snapshot_xmin(pg_current_snapshot())
                order by xact, seq limit :most
                """, Object[].class)
                .setParameter("xact", position.transaction().toString())
                .setParameter("seq", position.number())
                .setParameter("most", MOST)
                .getResultList()
                .thenApply(rows -> rows.stream().map(NewsStore::news).toList());
    }

    /// Whether everything that came after a place is still kept.
    CompletionStage<Boolean> reaches(Stage.QueryProducer session, NewsPosition position) {
        return session.createNativeQuery("""
                select coalesce(min(xact) <= cast(cast(:xact as text) as xid8), false)
                    or cast(cast(:xact as text) as xid8) >= pg_snapshot_xmin(pg_current_snapshot())
                from item_news
                """, Boolean.class)
                .setParameter("xact", position.transaction().toString())
                .getSingleResult();
    }

    private static News news(Object[] row) {
        var position = new NewsPosition(new BigInteger((String) row[0]), ((Number) row[1]).longValue());
        return new News(position, (String) row[2], (UUID) row[3], (String) row[4]);
    }
}
