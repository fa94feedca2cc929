package ua.viche.notifications.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.MessageKind;
import ua.viche.platform.http.Json;

/// The table `notice`: what is told, and how far the telling has got.
final class NoticeStore {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /// A notice some of whose followers are not planned yet; locked until the transaction ends.
    ///
    /// @param begunAt whoever follows later is left out
    /// @param fanOut whether phones get it by a topic; null where that is not decided
    record Unplanned(UUID id, MessageKind kind, About about, About audience, Instant begunAt, UUID plannedTo,
            @Nullable Boolean fanOut) {

        /// What whoever is told follows.
        List<String> topics() {
            return audience.type().equals(News.ANY)
                    ? List.of(audience.id().split(" ", -1))
                    : List.of(audience.type() + ":" + audience.id());
        }
    }

    /// Whether it was not told before.
    CompletionStage<Boolean> insert(Stage.QueryProducer session, Notice notice) {
        var news = notice.news();
        return session.createNativeQuery(
                """
                        insert into notice (id, event, kind, about_type, about_id, arguments, priority, once, audience_type, audience_id,
                                            caused_by, created_at, begins_at, expires_at, traceparent, planned_at)
                        values (:id, :event, :kind, :aboutType, :aboutId, cast(cast(:arguments as text) as jsonb), :priority,
                                nullif(:once, ''), nullif(:audienceType, ''), nullif(:audienceId, ''), cast(cast(:causedBy as text) as uuid),
                                :now, cast(cast(:begins as text) as timestamptz), :expires, nullif(:traceparent, ''),
                                case when :audienceType = '' then cast(:now as timestamptz) end)
                        on conflict do nothing
                        """).setParameter("id", notice.id()).setParameter("event", notice.event())
                .setParameter("kind", news.kind().code()).setParameter("aboutType", news.about().type())
                .setParameter("aboutId", news.about().id()).setParameter("arguments", json(news.arguments()))
                .setParameter("priority", news.kind().importance().priority()).setParameter("once", news.once().orElse(""))
                .setParameter("audienceType", news.audience().map(About::type).orElse(""))
                .setParameter("audienceId", news.audience().map(About::id).orElse(""))
                .setParameter("causedBy", notice.causedBy() == null ? null : notice.causedBy().toString())
                .setParameter("now", notice.createdAt())
                .setParameter("begins", news.term().from().map(Instant::toString).orElse(null))
                .setParameter("expires", notice.expiresAt())
                .setParameter("traceparent", notice.traceparent()).executeUpdate().thenApply(rows -> rows == 1);
    }

    /// The most important notice that nobody else is planning.
    CompletionStage<Optional<Unplanned>> unplanned(Stage.StatelessSession session, Instant now) {
        return session.createNativeQuery(
                """
                        select id, kind, about_type, about_id, audience_type, audience_id,
                            coalesce(begins_at, created_at) as begun_at, planned_to, fan_out
                        from notice where planned_at is null and (begins_at is null or begins_at <= :now)
                        order by priority, id limit 1 for update skip locked
                        """, Object[].class).setParameter("now", now).getSingleResultOrNull()
                .thenApply(row -> Optional.ofNullable(unplanned(row)));
    }

    private static @Nullable Unplanned unplanned(Object @Nullable [] row) {
        return row == null
                ? null
                : new Unplanned((UUID) row[0], MessageKind.of((String) row[1]).orElseThrow(),
                        new About((String) row[2], (String) row[3]), new About((String) row[4], (String) row[5]),
                        ((OffsetDateTime) row[6]).toInstant(), row[7] == null ? BEFORE_ALL : (UUID) row[7], (Boolean) row[8]);
    }

    /// Whether more people follow something than a number.
    CompletionStage<Boolean> isLarger(Stage.StatelessSession session, About audience, int than) {
        return session.createNativeQuery(
                """
                        select count(*) > :than from (
                            select from follow where topic_type = :type and topic_id = :id limit :than + 1) as followers
                        """, Boolean.class).setParameter("than", than).setParameter("type", audience.type())
                .setParameter("id", audience.id()).getSingleResult();
    }

    CompletionStage<Integer> decide(Stage.StatelessSession session, UUID notice, boolean fanOut) {
        return session.createNativeQuery("update notice set fan_out = :fanOut where id = :notice")
                .setParameter("fanOut", fanOut).setParameter("notice", notice).executeUpdate();
    }

    /// The next followers, in the order of their keys; whoever followed after the notice is left out.
    CompletionStage<List<UUID>> followers(Stage.StatelessSession session, Unplanned notice, int page) {
        return session.createNativeQuery(
                """
                        select distinct person from unnest(cast(:topics as text[])) as topic (name) cross join lateral (
                            select person from follow
                            where topic_type = split_part(topic.name, ':', 1) and topic_id = split_part(topic.name, ':', 2)
                                and person > :after and since <= :until
                            order by person limit :page) as followers
                        order by person limit :page
                        """, UUID.class).setParameter("topics", notice.topics().toArray(String[]::new))
                .setParameter("after", notice.plannedTo()).setParameter("until", notice.begunAt()).setParameter("page", page)
                .getResultList();
    }

    /// Nobody is told any more what nobody was told yet.
    CompletionStage<Integer> cancel(Stage.QueryProducer session, MessageKind kind, About about, Instant now) {
        return session.createNativeQuery(
                """
                        update notice set planned_at = :now
                        where about_type = :type and about_id = :id and kind = :kind and planned_at is null and begins_at > :now
                        """).setParameter("now", now).setParameter("type", about.type()).setParameter("id", about.id())
                .setParameter("kind", kind.code()).executeUpdate();
    }

    /// Notes how far planning has got.
    ///
    /// @param last whether nobody is left
    CompletionStage<Integer> advance(Stage.StatelessSession session, UUID notice, UUID to, boolean last, Instant now) {
        return session.createNativeQuery(
                """
                        update notice set planned_to = :to,
                            planned_at = case when :last then cast(:now as timestamptz) end
                        where id = :notice
                        """).setParameter("to", to).setParameter("last", last).setParameter("now", now)
                .setParameter("notice", notice).executeUpdate();
    }

    private static String json(Map<String, String> arguments) {
        try {
            return Json.mapper().writeValueAsString(arguments);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
