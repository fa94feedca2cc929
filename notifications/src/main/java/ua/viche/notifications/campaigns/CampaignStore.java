package ua.viche.notifications.campaigns;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage.QueryProducer;
import ua.viche.contracts.events.CampaignAudience;
import ua.viche.contracts.events.CampaignReached;
import ua.viche.platform.http.Json;

/// The table `campaign`, and what of messages a campaign has come to.
final class CampaignStore {

    /// A campaign of which people were told.
    record Running(UUID id, UUID notice, CampaignAudience audience) {}

    /// Whether it is new: not started before, and not stopped either.
    CompletionStage<Boolean> start(QueryProducer session, UUID id, CampaignAudience audience, Instant endsAt) {
        return session.createNativeQuery("""
                insert into campaign (id, audience, ends_at) values (:id, cast(cast(:audience as text) as jsonb), :ends)
                on conflict (id) do nothing
                """).setParameter("id", id).setParameter("audience", Json.text(audience)).setParameter("ends", endsAt)
                .executeUpdate().thenApply(rows -> rows == 1);
    }

    CompletionStage<Integer> told(QueryProducer session, UUID id, UUID notice) {
        return session.createNativeQuery("update campaign set notice = :notice where id = :id").setParameter("notice", notice)
                .setParameter("id", id).executeUpdate();
    }

    /// Whom a campaign is for, unless it is over or stopped. It cannot be stopped before the transaction ends.
    CompletionStage<Optional<CampaignAudience>> running(QueryProducer session, UUID id, Instant now) {
        return session.createNativeQuery("""
                select cast(audience as text) from campaign where id = :id and stopped_at is null and ends_at > :now for share
                """, String.class).setParameter("id", id).setParameter("now", now).getSingleResultOrNull()
                .thenApply(audience -> Optional.ofNullable(audience).map(CampaignStore::audience));
    }

    /// Waits for the page of people who are being told, and takes back all pushes that have not left; nobody finds in the inbox what
    /// was neither pushed nor opened. What is on its way and comes back is not tried again. The notice is locked first, as planning
    /// does.
    CompletionStage<Integer> stop(QueryProducer session, UUID id, Instant at, Instant now) {
        return session
                .createNativeQuery("select id from notice where id = (select notice from campaign where id = :id) for update",
                        UUID.class)
                .setParameter("id", id).getResultList().thenCompose(_ -> session.createNativeQuery("""
                insert into campaign (id, stopped_at) values (:id, :at)
                on conflict (id) do update set stopped_at = coalesce(campaign.stopped_at, excluded.stopped_at)
                """).setParameter("id", id).setParameter("at", at).executeUpdate())
                .thenCompose(_ -> session.createNativeQuery("""
                        with over as (
                            update notice set expires_at = least(expires_at, cast(:now as timestamptz))
                            where id = (select notice from campaign where campaign.id = :id) returning id),
                        taken_back as (
                            update delivery set state = 'dropped', code = 'STOPPED', settled_at = :now
                            from message join over on over.id = message.notice
                            where delivery.message = message.id and delivery.state = 'planned')
                        update message set shown = false, changed_at = :now from over
                        where message.notice = over.id and message.read_at is null and not exists (
                            select from delivery where delivery.message = message.id and delivery.state in ('sent', 'sending'))
                        """).setParameter("now", now).setParameter("id", id).executeUpdate());
    }

    /// Those whose reach may have grown.
    CompletionStage<List<UUID>> measured(QueryProducer session, Instant endedAfter) {
        return session.createNativeQuery("select id from campaign where notice is not null and ends_at > :after order by id",
                UUID.class).setParameter("after", endedAfter).getResultList();
    }

    CompletionStage<Running> find(QueryProducer session, UUID id) {
        return session.createNativeQuery("select notice, cast(audience as text) from campaign where id = :id", Object[].class)
                .setParameter("id", id).getSingleResult()
                .thenApply(row -> new Running(id, (UUID) row[0], audience((String) row[1])));
    }

    /// How many have it in their inbox and how many of them opened it, in all and by place.
    CompletionStage<CampaignReached> reach(QueryProducer session, Running campaign, Instant now) {
        return session.createNativeQuery("""
                select '' as place, cast(count(*) as int) as reached, cast(count(read_at) as int) as opened
                from message where notice = :notice and shown
                union all
                select b.place, cast(count(distinct inbox.person) as int),
                    cast(count(distinct inbox.person) filter (where inbox.read_at is not null) as int)
                from unnest(cast(:places as text[])) as b (place) left join (
                    select message.person, message.read_at, home.topic_id
                    from message join follow home on home.person = message.person and home.topic_type = 'territory'
                    where message.notice = :notice and message.shown) inbox on starts_with(inbox.topic_id, b.place)
                group by b.place order by place
                """, Object[].class).setParameter("notice", campaign.notice())
                .setParameter("places", campaign.audience().places().toArray(String[]::new)).getResultList()
                .thenApply(rows -> new CampaignReached(campaign.id(), (Integer) rows.getFirst()[1],
                        (Integer) rows.getFirst()[2], rows.stream().skip(1)
                                .map(row -> new CampaignReached.Place((String) row[0], (Integer) row[1], (Integer) row[2]))
                                .toList(),
                        now));
    }

    /// Whether it is another reach than the one that was told last.
    CompletionStage<Boolean> grown(QueryProducer session, CampaignReached reach) {
        return session.createNativeQuery("""
                update campaign set reached = :reached, opened = :opened
                where id = :id and (reached, opened) is distinct from (cast(:reached as int), cast(:opened as int))
                """).setParameter("reached", reach.reached()).setParameter("opened", reach.opened())
                .setParameter("id", reach.campaign()).executeUpdate().thenApply(rows -> rows == 1);
    }

    private static CampaignAudience audience(String json) {
        try {
            return Json.mapper().readValue(json, CampaignAudience.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("an audience is not JSON", broken);
        }
    }
}
