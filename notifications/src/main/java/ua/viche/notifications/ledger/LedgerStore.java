package ua.viche.notifications.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Page;

/// Reads `figure` and what was given up in `delivery` and `mailing`, puts the latter back into the queue, and forgets what is old.
final class LedgerStore {

    private static final int AT_ONCE = 10_000;

    CompletionStage<List<FigureView>> figures(Stage.StatelessSession session, LocalDate from, LocalDate to) {
        return session.createNativeQuery(
                """
                        select cast(day as text), kind, locale, channel, result, code, cast(sum(attempts) as bigint) from figure
                        where day between cast(cast(:from as text) as date) and cast(cast(:to as text) as date)
                        group by day, kind, locale, channel, result, code order by day, kind, locale, channel, result, code
                        """, Object[].class).setParameter("from", from.toString()).setParameter("to", to.toString())
                .getResultList()
                .thenApply(rows -> rows.stream().map(row -> new FigureView(LocalDate.parse((String) row[0]), (String) row[1],
                        (String) row[2], (String) row[3], (String) row[4], (String) row[5], (long) row[6])).toList());
    }

    CompletionStage<Page<Failure>> failures(Stage.StatelessSession session, @Nullable String code, Page.Request page) {
        var after = page.after(LedgerStore::position);
        return session.createNativeQuery(
                """
                        select message.id, notice.kind, failed.code, failed.attempts, failed.settled_at, failed.channel
                        from (
                            select message, 'push' as channel, code, attempts, settled_at from delivery where state = 'failed'
                            union all
                            select message, 'email', code, attempts, settled_at from mailing where state = 'failed') failed
                            join message on message.id = failed.message join notice on notice.id = message.notice
                        where (:code = '' or failed.code = :code)
                            and (:start or (failed.settled_at, message.id) < (:at, :message))
                        order by failed.settled_at desc, message.id desc
                        limit :limit
                        """, Object[].class).setParameter("code", code == null ? "" : code).setParameter("start", after == null)
                .setParameter("at", after == null ? Instant.EPOCH : after.at())
                .setParameter("message", after == null ? new UUID(0, 0) : after.message()).setParameter("limit", page.limit() + 1)
                .getResultList()
                .thenApply(rows -> Page.of(rows.stream().map(LedgerStore::failure).toList(), page, Failure::position));
    }

    private record Position(Instant at, UUID message) {}

    private static Position position(String text) {
        var blank = text.indexOf(' ');
        return new Position(Instant.ofEpochMilli(Long.parseLong(text.substring(0, blank))),
                UUID.fromString(text.substring(blank + 1)));
    }

    private static Failure failure(Object[] row) {
        return new Failure((UUID) row[0], (String) row[1], (String) row[5], (String) row[2], (int) row[3],
                ((OffsetDateTime) row[4]).toInstant());
    }

    CompletionStage<Integer> replay(Stage.QueryProducer session, ReplayRequest wanted, Instant now) {
        return session.createNativeQuery(
                """
                        with failed as (
                            select delivery.message, delivery.device, notice.id as notice
                            from delivery join message on message.id = delivery.message join notice on notice.id = message.notice
                            where delivery.state = 'failed' and delivery.code = :code and (:kind = '' or notice.kind = :kind)
                                and notice.kind <> 'campaign-started'
                            limit :most),
                        useful as (
                            update notice set expires_at = greatest(expires_at, :until)
                            where id in (select notice from failed))
                        update delivery set state = 'planned', due_at = :now, settled_at = null
                        from failed where delivery.message = failed.message and delivery.device = failed.device
                        """).setParameter("code", wanted.code()).setParameter("kind", wanted.kind() == null ? "" : wanted.kind())
                .setParameter("most", AT_ONCE).setParameter("until", now.plus(wanted.life())).setParameter("now", now)
                .executeUpdate();
    }

    /// Mails begin to count their attempts anew; what was read meanwhile is not mailed.
    CompletionStage<Integer> replayMails(Stage.QueryProducer session, ReplayRequest wanted, Instant now) {
        return session.createNativeQuery(
                """
                        update mailing set state = 'planned', due_at = :now, settled_at = null, attempts = 0
                        where message in (
                            select mailing.message from mailing join message on message.id = mailing.message
                                join notice on notice.id = message.notice
                            where mailing.state = 'failed' and mailing.code = :code and (:kind = '' or notice.kind = :kind)
                            limit :most)
                        """).setParameter("now", now).setParameter("code", wanted.code())
                .setParameter("kind", wanted.kind() == null ? "" : wanted.kind()).setParameter("most", AT_ONCE).executeUpdate();
    }

    CompletionStage<Integer> forgetAttempts(Stage.StatelessSession session, Instant before) {
        return session.createNativeQuery(
                "delete from attempt where ctid in (select ctid from attempt where at < :before limit :most)")
                .setParameter("before", before).setParameter("most", AT_ONCE).executeUpdate();
    }

    CompletionStage<Integer> forgetMessages(Stage.StatelessSession session, Instant before) {
        return session.createNativeQuery(
                """
                        delete from message where id in (
                            select message.id from notice join message on message.notice = notice.id
                            where notice.created_at < :before and message.created_at < :before limit :most)
                        """).setParameter("before", before).setParameter("most", AT_ONCE).executeUpdate();
    }
}
