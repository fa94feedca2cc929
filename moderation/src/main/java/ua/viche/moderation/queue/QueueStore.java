package ua.viche.moderation.queue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The table `item`, as far as many are looked at.
final class QueueStore {

    private static final int COUNTED = 1_000;

    /// What a queue is asked for.
    ///
    /// @param mild only what is not hard to look at
    record Wish(String queue, UUID reviewer, boolean mild) {}

    /// Takes the most wanted item that nobody holds; of many who ask at once each gets another, without waiting for the others.
    CompletionStage<Optional<Item>> take(Stage.Session session, Wish wish, Instant now, Instant until) {
        return session.createNativeQuery("""
                with next as (
                    select id from item
                    where queue = :queue and state in ('OPEN', 'ESCALATED') and author <> :reviewer
                      and (held_until is null or held_until <= :now)
                """ + mild(wish) + """
                    order by wanted_at, id
                    limit 1
                    for update skip locked)
                update item set held_by = :reviewer, held_until = :until, version = version + 1
                from next where item.id = next.id
                returning """ + " " + ItemColumns.ALL, Item.class)
                .setParameter("queue", wish.queue())
                .setParameter("reviewer", wish.reviewer())
                .setParameter("now", now)
                .setParameter("until", until)
                .getResultList()
                .thenApply(taken -> taken.stream().findFirst());
    }

    /// The most wanted item that nobody holds.
    ///
    /// @param lock whether to lock it until the transaction ends, waiting for whoever has it locked
    CompletionStage<Optional<Item>> first(Stage.Session session, Wish wish, Instant now, boolean lock) {
        return session.createNativeQuery("select " + ItemColumns.ALL + """
                from item
                where queue = :queue and state in ('OPEN', 'ESCALATED') and author <> :reviewer
                  and (held_until is null or held_until <= :now)
                """ + mild(wish) + """
                order by wanted_at, id
                limit 1
                """ + (lock ? "for update" : ""), Item.class)
                .setParameter("queue", wish.queue())
                .setParameter("reviewer", wish.reviewer())
                .setParameter("now", now)
                .getResultList()
                .thenApply(found -> found.stream().findFirst());
    }

    /// Items in the order of urgency, one more than asked for: the beginning of each queue by its index, then the first of all.
    CompletionStage<List<Item>> list(Stage.Session session, ItemFilter filter, int limit, @Nullable ItemPosition after) {
        var query = session.createNativeQuery("select " + ItemColumns.ALL + """
                from unnest(cast(:queues as text[])) as wanted (queue)
                cross join lateral (
                    select * from item
                    where item.state = :state and item.queue = wanted.queue and item.author <> :reader
                """ + (filter.kind() == null ? "" : "and item.kind = :kind\n") + (after == null ? "" : """
                      and (item.wanted_at, item.id) > (:after, :id)
                """) + """
                    order by item.wanted_at, item.id
                    limit :limit) as item
                order by item.wanted_at, item.id
                limit :limit
                """, Item.class)
                .setParameter("queues", filter.queues().toArray(String[]::new))
                .setParameter("state", filter.state().name())
                .setParameter("reader", filter.reader())
                .setParameter("limit", limit + 1);
        if (filter.kind() != null) {
            query.setParameter("kind", filter.kind());
        }
        if (after != null) {
            query.setParameter("after", after.wanted()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    /// What a reviewer holds now.
    CompletionStage<List<Item>> held(Stage.Session session, UUID reviewer, Instant now) {
        return session.createNativeQuery("select " + ItemColumns.ALL + """
                from item
                where id in (select item from item_news where what = 'claimed' and holder = :reviewer)
                  and held_by = :reviewer and held_until > :now
                order by wanted_at, id
                """, Item.class)
                .setParameter("reviewer", reviewer)
                .setParameter("now", now)
                .getResultList();
    }

    /// How much waits in queues; counted up to a thousand.
    CompletionStage<List<QueueCount>> counts(Stage.Session session, Collection<String> queues, Instant now) {
        return session.createNativeQuery("""
                select wanted.queue, waiting.number, late.number, waiting.first
                from unnest(cast(:queues as text[])) as wanted (queue)
                cross join lateral (
                    select count(*) as number, min(wanted_at) as first from (
                        select wanted_at from item
                        where item.queue = wanted.queue and state in ('OPEN', 'ESCALATED')
                        order by item.wanted_at limit :most) as several) as waiting
                cross join lateral (
                    select count(*) as number from (
                        select from item
                        where item.queue = wanted.queue and state in ('OPEN', 'ESCALATED', 'DEFERRED') and due_at < :now
                        limit :most) as several) as late
                """, Object[].class)
                .setParameter("queues", queues.toArray(String[]::new))
                .setParameter("most", COUNTED)
                .setParameter("now", now)
                .getResultList()
                .thenApply(rows -> rows.stream().map(QueueStore::count).toList());
    }

    private static QueueCount count(@Nullable Object[] row) {
        return new QueueCount(String.valueOf(row[0]), number(row[1]), number(row[2]),
                row[3] == null ? null : ((OffsetDateTime) row[3]).toInstant());
    }

    private static long number(@Nullable Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }

    private static String mild(Wish wish) {
        return wish.mild() ? "and exposure = 'NONE'\n" : "";
    }
}
