package ua.viche.notifications.explained;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.MessageKind;
import ua.viche.platform.http.Page;

/// Reads what planning and sending wrote.
final class ExplainedStore {

    CompletionStage<Page<Trail>> trails(Stage.StatelessSession session, UUID person, About about, Page.Request page) {
        var after = page.after(UUID::fromString);
        return session.createNativeQuery(
                """
                        select message.id, notice.kind, message.reason, coalesce(notice.audience_type, notice.about_type) as topic,
                            message.created_at, message.read_at, message.shown, message.push, push.state, push.due_at,
                            cast(coalesce(push.attempts, 0) as int) as push_attempts, push.code, message.mail, mailing.state as mail_state,
                            mailing.due_at as mail_due, cast(coalesce(mailing.attempts, 0) as int) as mail_attempts, mailing.code as mail_code
                        from notice join message on message.notice = notice.id
                            left join mailing on mailing.message = message.id
                            left join lateral (
                                select (array_agg(state order by place))[1] as state, (array_agg(code order by place))[1] as code,
                                    min(due_at) filter (where state in ('planned', 'sending')) as due_at, sum(attempts) as attempts
                                from (select delivery.*, array_position(array['sent', 'sending', 'planned', 'dropped', 'failed'], state) as place
                                    from delivery where delivery.message = coalesce(message.lead, message.id)) as way) push on true
                        where notice.about_type = :type and notice.about_id = :id and message.person = :person and message.id < :after
                        order by message.id desc
                        limit :limit
                        """, Object[].class).setParameter("type", about.type()).setParameter("id", about.id())
                .setParameter("person", person).setParameter("after", after == null ? new UUID(-1, -1) : after)
                .setParameter("limit", page.limit() + 1).getResultList().thenApply(rows -> Page
                        .of(rows.stream().map(ExplainedStore::trail).toList(), page, trail -> trail.message().toString()));
    }

    CompletionStage<Optional<Instant>> followedSince(Stage.StatelessSession session, UUID person, About about) {
        return session.createNativeQuery(
                "select since from follow where topic_type = :type and topic_id = :id and person = :person", OffsetDateTime.class)
                .setParameter("type", about.type()).setParameter("id", about.id()).setParameter("person", person)
                .getSingleResultOrNull().thenApply(since -> Optional.ofNullable(instant(since)));
    }

    private static Trail trail(Object[] row) {
        return new Trail((UUID) row[0], MessageKind.of((String) row[1]).orElseThrow(), (String) row[2], (String) row[3],
                ((OffsetDateTime) row[4]).toInstant(), instant(row[5]), (boolean) row[6],
                new Trail.Way((String) row[7], (String) row[8], instant(row[9]), (int) row[10], (String) row[11]),
                new Trail.Way((String) row[12], (String) row[13], instant(row[14]), (int) row[15], (String) row[16]));
    }

    private static @Nullable Instant instant(@Nullable Object column) {
        return column == null ? null : ((OffsetDateTime) column).toInstant();
    }
}
