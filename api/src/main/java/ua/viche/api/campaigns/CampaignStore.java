package ua.viche.api.campaigns;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage.QueryProducer;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Json;

/// The table `campaign`; nobody else reads or writes it.
final class CampaignStore {

    private static final String SELECT = """
            select id, version, body, state, content, created_by, created_at, proposed_by, proposed_at, approved_by, approved_at,
                started_at, ended_at, stopped_by, stopped_at, stop_reason, returned, asking, estimate from campaign
            """;

    /// Which campaigns are asked for.
    ///
    /// @param bodies any of these; null for all
    /// @param state only in this one; null for any
    /// @param drafts also those that have not started
    record Filter(@Nullable List<String> bodies, @Nullable CampaignState state, boolean drafts) {}

    /// Only one replica at a time looks what is missing.
    CompletionStage<Void> alone(QueryProducer session) {
        return session.createNativeQuery("lock table campaign in share row exclusive mode").executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<Void> insert(QueryProducer session, Campaign one) {
        var by = one.acts().created();
        return session.createNativeQuery("""
                insert into campaign (id, version, body, state, content, everybody, starts_at, ends_at, created_by, created_at, asking)
                values (:id, 0, :body, :state, :content, :everybody, :startsAt, :endsAt, :by, :at, :asking)
                """).setParameter("id", one.id()).setParameter("body", one.body()).setParameter("state", one.state().name())
                .setParameter("content", Json.text(one.content())).setParameter("everybody", one.content().audience().everybody())
                .setParameter("startsAt", one.content().window().startsAt())
                .setParameter("endsAt", one.content().window().endsAt()).setParameter("by", by.person())
                .setParameter("at", by.at()).setParameter("asking", one.asking()).executeUpdate().thenAccept(_ -> {});
    }

    /// Keeps a step or an edit; the row is locked.
    CompletionStage<Void> keep(QueryProducer session, Campaign one) {
        var acts = one.acts();
        var proposed = acts.proposed();
        var approved = acts.approved();
        var stopped = acts.stopped();
        return session.createNativeQuery("""
                update campaign set version = :version, state = :state, content = :content, everybody = :everybody,
                    starts_at = :startsAt, ends_at = :endsAt, proposed_by = cast(:proposedBy as uuid),
                    proposed_at = cast(:proposedAt as timestamptz), approved_by = cast(:approvedBy as uuid),
                    approved_at = cast(:approvedAt as timestamptz), returned = cast(:returned as text),
                    started_at = cast(:startedAt as timestamptz), ended_at = cast(:endedAt as timestamptz),
                    stopped_by = cast(:stoppedBy as uuid), stopped_at = cast(:stoppedAt as timestamptz),
                    stop_reason = cast(:reason as text), asking = :asking, estimate = cast(:estimate as text)
                where id = :id
                """).setParameter("version", one.version()).setParameter("state", one.state().name())
                .setParameter("content", Json.text(one.content())).setParameter("everybody", one.content().audience().everybody())
                .setParameter("startsAt", one.content().window().startsAt())
                .setParameter("endsAt", one.content().window().endsAt()).setParameter("proposedBy", person(proposed))
                .setParameter("proposedAt", at(proposed)).setParameter("approvedBy", person(approved))
                .setParameter("approvedAt", at(approved)).setParameter("returned", one.returned())
                .setParameter("startedAt", acts.startedAt()).setParameter("endedAt", acts.endedAt())
                .setParameter("stoppedBy", stopped == null ? null : stopped.by().person())
                .setParameter("stoppedAt", stopped == null ? null : stopped.by().at())
                .setParameter("reason", stopped == null ? null : stopped.reason()).setParameter("asking", one.asking())
                .setParameter("estimate", one.estimate() == null ? null : Json.text(one.estimate()))
                .setParameter("id", one.id()).executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<@Nullable Campaign> find(QueryProducer session, UUID id) {
        return one(session, SELECT + " where id = :id", id);
    }

    /// Nobody else changes it before the transaction ends.
    CompletionStage<@Nullable Campaign> locked(QueryProducer session, UUID id) {
        return one(session, SELECT + " where id = :id for update", id);
    }

    private static CompletionStage<@Nullable Campaign> one(QueryProducer session, String query, UUID id) {
        return session.createNativeQuery(query, Object[].class).setParameter("id", id).getSingleResultOrNull()
                .<@Nullable Campaign>thenApply(row -> row == null ? null : campaign(row));
    }

    /// Newest first, from after one on.
    CompletionStage<List<Campaign>> list(QueryProducer session, Filter filter, @Nullable UUID after, int most) {
        var bodies = filter.bodies();
        return session.createNativeQuery(SELECT + """
                 where (:all or body = any (cast(:bodies as text[]))) and (:drafts or started_at is not null)
                    and (cast(:state as text) is null or state = cast(:state as text))
                    and (cast(:after as uuid) is null or id < cast(:after as uuid))
                order by id desc limit :most
                """, Object[].class).setParameter("all", bodies == null)
                .setParameter("bodies", bodies == null ? new String[0] : bodies.toArray(String[]::new))
                .setParameter("drafts", filter.drafts())
                .setParameter("state", filter.state() == null ? null : filter.state().name()).setParameter("after", after)
                .setParameter("most", most).getResultList()
                .thenApply(rows -> rows.stream().map(CampaignStore::campaign).toList());
    }

    /// Approved ones whose window has begun, or started ones whose window is over.
    CompletionStage<List<UUID>> due(QueryProducer session, CampaignState state, Instant now) {
        return session.createNativeQuery(state == CampaignState.APPROVED
                ? "select id from campaign where state = 'APPROVED' and starts_at <= :now order by starts_at limit 100"
                : "select id from campaign where state = 'STARTED' and ends_at <= :now order by ends_at limit 100",
                UUID.class).setParameter("now", now).getResultList();
    }

    /// Keeps the answer to the latest question how many people a campaign is for.
    CompletionStage<Void> estimated(QueryProducer session, UUID id, UUID asking, Estimate estimate) {
        return session.createNativeQuery("update campaign set estimate = :estimate where id = :id and asking = :asking")
                .setParameter("estimate", Json.text(estimate)).setParameter("id", id).setParameter("asking", asking)
                .executeUpdate().thenAccept(_ -> {});
    }

    private static Campaign campaign(Object[] r) {
        var stopped = by(r[13], r[14]);
        return new Campaign((UUID) r[0], (Long) r[1], (String) r[2], CampaignState.valueOf((String) r[3]),
                Content.read((String) r[4]),
                new Campaign.Acts(new Campaign.By((UUID) r[5], instant(r[6])), by(r[7], r[8]), by(r[9], r[10]), maybe(r[11]),
                        maybe(r[12]), stopped == null ? null : new Campaign.Stop(stopped, (String) r[15])),
                (String) r[16], (UUID) r[17], r[18] == null ? null : Estimate.read((String) r[18]));
    }

    private static Campaign.@Nullable By by(@Nullable Object person, @Nullable Object at) {
        return person == null || at == null ? null : new Campaign.By((UUID) person, instant(at));
    }

    private static @Nullable UUID person(Campaign.@Nullable By by) {
        return by == null ? null : by.person();
    }

    private static @Nullable Instant at(Campaign.@Nullable By by) {
        return by == null ? null : by.at();
    }

    private static @Nullable Instant maybe(@Nullable Object timestamp) {
        return timestamp == null ? null : instant(timestamp);
    }

    private static Instant instant(Object timestamp) {
        return ((OffsetDateTime) timestamp).toInstant();
    }
}
