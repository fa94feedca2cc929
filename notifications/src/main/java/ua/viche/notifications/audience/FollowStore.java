package ua.viche.notifications.audience;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.hibernate.reactive.stage.Stage.StatelessSession;
import ua.viche.notifications.audience.Follows.Following;
import ua.viche.notifications.content.About;
import ua.viche.platform.http.Page;

/// The table `follow`.
final class FollowStore {

    /// One statement, so that two phones at once agree on which of them followed first.
    CompletionStage<Following> insert(Stage.QueryProducer session, UUID person, About about, Instant now, int limit) {
        return session.createNativeQuery(
                """
                        with room as (
                            select count(*) < :limit as free from follow where person = :person),
                        fresh as (
                            insert into follow (topic_type, topic_id, person, since)
                            select :type, :id, :person, :now from room where free
                            on conflict do nothing
                            returning 1)
                        select case
                            when exists (select from fresh) then 'NEW'
                            when exists (select from follow where topic_type = :type and topic_id = :id and person = :person)
                                or (select free from room) then 'KNOWN'
                            else 'TOO_MANY' end
                        """, String.class).setParameter("limit", limit).setParameter("person", person)
                .setParameter("type", about.type()).setParameter("id", about.id()).setParameter("now", now).getSingleResult()
                .thenApply(Following::valueOf);
    }

    CompletionStage<Integer> delete(StatelessSession session, UUID person, About about) {
        return session.createNativeQuery("delete from follow where topic_type = :type and topic_id = :id and person = :person")
                .setParameter("type", about.type()).setParameter("id", about.id()).setParameter("person", person).executeUpdate();
    }

    CompletionStage<Page<Follow>> list(StatelessSession session, UUID person, Page.Request page) {
        return session.createNativeQuery(
                """
                        select topic_type, topic_id, since from follow
                        where person = :person and (:start or topic_type || ' ' || topic_id < :after)
                        order by topic_type || ' ' || topic_id desc
                        limit :limit
                        """, Object[].class).setParameter("person", person).setParameter("start", page.after() == null)
                .setParameter("after", page.after() == null ? "" : page.after()).setParameter("limit", page.limit() + 1)
                .getResultList().thenApply(rows -> Page.of(rows.stream().map(FollowStore::follow).toList(), page,
                        follow -> follow.about().type() + " " + follow.about().id()));
    }

    private static Follow follow(Object[] row) {
        return new Follow(new About((String) row[0], (String) row[1]), ((OffsetDateTime) row[2]).toInstant());
    }
}
