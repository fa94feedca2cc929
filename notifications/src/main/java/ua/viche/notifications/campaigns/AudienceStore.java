package ua.viche.notifications.campaigns;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage.QueryProducer;
import ua.viche.contracts.events.CampaignAudience;
import ua.viche.contracts.events.CampaignAudienceEstimated.Place;

/// Counts people by what they follow; changes nothing.
final class AudienceStore {

    /// People whom all lists of an audience let pass. Whoever lives in a place follows it, or what lies in it.
    private static final String PEOPLE = """
            select f.person, f.topic_type, f.topic_id from follow f
            where (cardinality(cast(:topics as text[])) = 0 or exists (select from follow t where t.person = f.person
                    and t.topic_type || ':' || t.topic_id = any (cast(:topics as text[]))))
                and (cardinality(cast(:roles as text[])) = 0 or exists (select from follow r where r.person = f.person
                    and r.topic_type = 'role' and r.topic_id = any (cast(:roles as text[]))))
            """;

    CompletionStage<Integer> people(QueryProducer session, CampaignAudience audience) {
        return session.createNativeQuery("select cast(count(distinct person) as int) from (" + PEOPLE + """
                ) p where cardinality(cast(:places as text[])) = 0 or p.topic_type = 'territory'
                    and exists (select from unnest(cast(:places as text[])) b where starts_with(p.topic_id, b))
                """, Integer.class).setParameter("topics", audience.topics().toArray(String[]::new))
                .setParameter("roles", audience.roles().toArray(String[]::new))
                .setParameter("places", audience.places().toArray(String[]::new)).getSingleResult();
    }

    CompletionStage<List<Place>> places(QueryProducer session, CampaignAudience audience) {
        return session.createNativeQuery("""
                select b.place, cast(count(distinct p.person) as int)
                from unnest(cast(:places as text[])) as b (place) left join (
                """ + PEOPLE + """
                ) p on p.topic_type = 'territory' and starts_with(p.topic_id, b.place) group by b.place order by b.place
                """, Object[].class).setParameter("topics", audience.topics().toArray(String[]::new))
                .setParameter("roles", audience.roles().toArray(String[]::new))
                .setParameter("places", audience.places().toArray(String[]::new)).getResultList()
                .thenApply(rows -> rows.stream().map(row -> new Place((String) row[0], (Integer) row[1])).toList());
    }
}
