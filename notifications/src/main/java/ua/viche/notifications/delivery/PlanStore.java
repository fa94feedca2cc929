package ua.viche.notifications.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.Reason;
import ua.viche.platform.http.Json;

/// Writes `notice`, `message` and new rows of `delivery`. The one place where follows, inboxes and devices meet, because a page of an
/// audience is planned by one statement in the database instead of travelling here and back.
final class PlanStore {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /// A notice some of whose followers are not planned yet; locked until the transaction ends.
    record Unplanned(UUID id, About about, int priority, Instant createdAt, UUID plannedTo) {}

    /// Whether the event was not planned before.
    CompletionStage<Boolean> insert(Stage.Session session, Notice notice) {
        var news = notice.news();
        return session.createNativeQuery(
                """
                        insert into notice (id, event, kind, about_type, about_id, arguments, priority, to_followers, created_at,
                                            expires_at, traceparent, planned_at)
                        values (:id, :event, :kind, :aboutType, :aboutId, cast(cast(:arguments as text) as jsonb), :priority, :followers, :now,
                                :expires, nullif(:traceparent, ''), case when :followers then null else cast(:now as timestamptz) end)
                        on conflict (event) do nothing
                        """).setParameter("id", notice.id()).setParameter("event", notice.event())
                .setParameter("kind", news.kind().code()).setParameter("aboutType", news.about().type())
                .setParameter("aboutId", news.about().id()).setParameter("arguments", json(news.arguments()))
                .setParameter("priority", news.kind().importance().priority()).setParameter("followers", news.followers())
                .setParameter("now", notice.createdAt()).setParameter("expires", notice.expiresAt())
                .setParameter("traceparent", notice.traceparent()).executeUpdate().thenApply(rows -> rows == 1);
    }

    CompletionStage<Void> planAuthor(Stage.Session session, Notice notice, UUID author) {
        return session.createNativeQuery(
                """
                        with told as (
                            insert into message (id, notice, person, reason, created_at, changed_at)
                            values (uuidv7(), :notice, :person, :reason, :now, :now)
                            on conflict (notice, person) do nothing
                            returning id, person)
                        insert into delivery (message, device, state, priority, due_at)
                        select told.id, device.id, 'planned', :priority, :now from told join device on device.person = told.person
                        """).setParameter("notice", notice.id()).setParameter("person", author)
                .setParameter("reason", Reason.AUTHOR.code()).setParameter("now", notice.createdAt())
                .setParameter("priority", notice.news().kind().importance().priority()).executeUpdate().thenAccept(_ -> {});
    }

    /// The most important notice that nobody else is planning.
    CompletionStage<Optional<Unplanned>> unplanned(Stage.StatelessSession session) {
        return session.createNativeQuery(
                """
                        select id, about_type, about_id, cast(priority as int), created_at, planned_to from notice
                        where planned_at is null order by priority, id limit 1 for update skip locked
                        """, Object[].class).getSingleResultOrNull().thenApply(row -> Optional.ofNullable(unplanned(row)));
    }

    private static @Nullable Unplanned unplanned(Object @Nullable [] row) {
        return row == null
                ? null
                : new Unplanned((UUID) row[0], new About((String) row[1], (String) row[2]), (int) row[3],
                        ((OffsetDateTime) row[4]).toInstant(), row[5] == null ? BEFORE_ALL : (UUID) row[5]);
    }

    /// Plans the next page of followers, in the order of their keys; whoever followed after the notice is left out.
    CompletionStage<Void> planFollowers(Stage.StatelessSession session, Unplanned notice, int page, Instant now) {
        return session.createNativeQuery(
                """
                        with people as (
                            select person from follow
                            where topic_type = :aboutType and topic_id = :aboutId and person > :after and since <= :until
                            order by person limit :page),
                        told as (
                            insert into message (id, notice, person, reason, created_at, changed_at)
                            select uuidv7(), :notice, person, :reason, :now, :now from people
                            on conflict (notice, person) do nothing
                            returning id, person),
                        planned as (
                            insert into delivery (message, device, state, priority, due_at)
                            select told.id, device.id, 'planned', :priority, :now
                            from told join device on device.person = told.person)
                        update notice set
                            planned_to = coalesce((select person from people order by person desc limit 1), planned_to),
                            planned_at = case when (select count(*) from people) < :page then cast(:now as timestamptz) end
                        where id = :notice
                        """).setParameter("aboutType", notice.about().type()).setParameter("aboutId", notice.about().id())
                .setParameter("after", notice.plannedTo()).setParameter("until", notice.createdAt()).setParameter("page", page)
                .setParameter("notice", notice.id()).setParameter("reason", Reason.FOLLOWER.code()).setParameter("now", now)
                .setParameter("priority", notice.priority()).executeUpdate().thenAccept(_ -> {});
    }

    private static String json(Map<String, String> arguments) {
        try {
            return Json.mapper().writeValueAsString(arguments);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
