package ua.viche.api.campaigns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage.QueryProducer;
import ua.viche.contracts.events.CampaignReached;

/// The table `campaign_reach`; nobody else reads or writes it.
final class ReachStore {

    private static final String WHOLE = "";

    /// Puts a count in the place of an earlier one; a later one stays.
    CompletionStage<Void> keep(QueryProducer session, CampaignReached count) {
        var rows = new ArrayList<>(List.of(new CampaignReached.Place(WHOLE, count.reached(), count.opened())));
        count.places().stream().filter(place -> rows.stream().noneMatch(row -> row.place().equals(place.place())))
                .forEach(rows::add);
        return session.createNativeQuery("""
                update campaign set measured_at = :at where id = :id and (measured_at is null or measured_at < :at)
                """).setParameter("at", count.measuredAt()).setParameter("id", count.campaign()).executeUpdate()
                .thenCompose(fresh -> fresh == 0
                        ? CompletableFuture.<Void>completedStage(null)
                        : session.createNativeQuery("""
                                insert into campaign_reach as r (campaign, place, reached, opened)
                                select :campaign, p.place, p.reached, least(p.opened, p.reached)
                                from unnest(cast(:places as text[]), cast(:reached as int[]), cast(:opened as int[]))
                                    as p (place, reached, opened)
                                on conflict (campaign, place) do update set reached = excluded.reached, opened = excluded.opened
                                """).setParameter("campaign", count.campaign())
                                .setParameter("places",
                                        rows.stream().map(CampaignReached.Place::place).toArray(String[]::new))
                                .setParameter("reached",
                                        rows.stream().map(CampaignReached.Place::reached).toArray(Integer[]::new))
                                .setParameter("opened", rows.stream().map(CampaignReached.Place::opened).toArray(Integer[]::new))
                                .executeUpdate().thenAccept(_ -> {}));
    }

    /// What campaigns reached, small numbers hidden; those without a count are left out.
    CompletionStage<Map<UUID, CampaignView.Reached>> of(QueryProducer session, List<UUID> campaigns) {
        return session.createNativeQuery("""
                select campaign, place, reached, opened from campaign_reach where campaign = any (cast(:campaigns as uuid[]))
                order by campaign, place
                """, Object[].class).setParameter("campaigns", campaigns.toArray(UUID[]::new)).getResultList()
                .thenApply(rows -> {
                    var wholes = new HashMap<UUID, CampaignView.Reached>();
                    for (var row : rows) {
                        var reached = Crowd.of((Integer) row[2]);
                        var opened = Crowd.of((Integer) row[3]);
                        var whole = wholes.get((UUID) row[0]);
                        if (row[1].equals(WHOLE)) {
                            wholes.put((UUID) row[0], new CampaignView.Reached(reached, opened, new ArrayList<>()));
                        } else if (whole != null) {
                            whole.places().add(new CampaignView.Reached.Place((String) row[1], reached, opened));
                        }
                    }
                    return wholes;
                });
    }
}
