package ua.viche.moderation.queue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.duty.Alerts;

/// The table `item`, as far as the clock changes it, and the tail of `item_news`.
final class WatchStore {

    /// Lets items wait again whose time has come.
    CompletionStage<Integer> resumed(Stage.Session session, Instant now, int most) {
        return session.createNativeQuery("""
                update item set state = 'OPEN', deferred_until = null, version = version + 1
                where id in (
                    select id from item where state = 'DEFERRED' and deferred_until <= :now
                    order by deferred_until limit :most for update skip locked)
                """)
                .setParameter("now", now)
                .setParameter("most", most)
                .executeUpdate();
    }

    /// Gives back what was claimed in the last hours and not renewed.
    CompletionStage<List<Item>> lapsed(Stage.Session session, Instant now, int most) {
        return session.createNativeQuery("""
                with lapsed as (
                    select id from item
                    where id in (select item from item_news where what = 'claimed' and at > now() - interval '2 hours')
                      and held_until <= :now
                    limit :most for update skip locked)
                update item set held_by = null, held_until = null, version = version + 1
                from lapsed where item.id = lapsed.id
                returning """ + " " + ItemColumns.ALL, Item.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /// What is overdue since the last look.
    CompletionStage<List<Alerts.Work>> overdue(Stage.Session session, Instant now, int most) {
        return told(session, now, 2, most);
    }

    /// What is due until then and not told of yet.
    CompletionStage<List<Alerts.Work>> nearlyDue(Stage.Session session, Instant until, int most) {
        return told(session, until, 1, most);
    }

    /// What was changed more than a day ago nobody asks for any more.
    CompletionStage<Integer> purge(Stage.StatelessSession session) {
        return session.createNativeQuery("delete from item_news where at < now() - interval '1 day'").executeUpdate();
    }

    private static CompletionStage<List<Alerts.Work>> told(Stage.Session session, Instant until, int told, int most) {
        return session.createNativeQuery("""
                with due as (
                    select id from item
                    where state in ('OPEN', 'ESCALATED', 'DEFERRED') and clock_told < 2 and clock_told < :told
                      and due_at <= :until
                    order by due_at limit :most for update skip locked)
                update item set clock_told = :told
                from due where item.id = due.id
                returning item.id, item.queue, item.due_at, item.held_by
                """, Object[].class)
                .setParameter("until", until)
                .setParameter("told", told)
                .setParameter("most", most)
                .getResultList()
                .thenApply(rows -> rows.stream().map(WatchStore::work).toList());
    }

    private static Alerts.Work work(@Nullable Object[] row) {
        return new Alerts.Work((UUID) java.util.Objects.requireNonNull(row[0]), String.valueOf(row[1]),
                row[2] == null ? null : ((OffsetDateTime) row[2]).toInstant(), (UUID) row[3]);
    }
}
