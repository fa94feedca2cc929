package ua.viche.notifications.campaigns;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.hibernate.reactive.stage.Stage.QueryProducer;
import ua.viche.contracts.events.CampaignAudience;
import ua.viche.contracts.events.CampaignAudienceEstimated.Place;

/// Finds people by what they follow and are; changes nothing.
final class AudienceStore {

    private static final UUID FIRST = new UUID(0, 0);

    /// People whom all lists of an audience let pass, from after one on. Whoever lives in a place follows it, or what lies in it.
    /// Only the first list that narrows is looked up; the others are asked about those whom it found.
    private static final String PEOPLE = """
            select distinct person from (
                select person from follow where cardinality(cast(:places as text[])) > 0 and topic_type = 'territory'
                    and person > :after and exists (select from unnest(cast(:places as text[])) b where starts_with(topic_id, b))
                union all
                select person from follow where cardinality(cast(:places as text[])) = 0 and person > :after
                    and topic_type || ':' || topic_id = any (cast(:topics as text[]))
                union all
                select person from staff_role where cardinality(cast(:places as text[])) + cardinality(cast(:topics as text[])) = 0
                    and person > :after and role = any (cast(:roles as text[]))
                union all
                select person from device where :everybody and person > :after
                union all
                select person from follow where :everybody and person > :after) found
            where (cardinality(cast(:topics as text[])) = 0 or exists (select from follow t where t.person = found.person
                    and t.topic_type || ':' || t.topic_id = any (cast(:topics as text[]))))
                and (cardinality(cast(:roles as text[])) = 0 or exists (select from staff_role r where r.person = found.person
                    and r.role = any (cast(:roles as text[]))))
            """;

    CompletionStage<Integer> people(QueryProducer session, CampaignAudience audience) {
        return narrowed(session.createNativeQuery("select cast(count(*) as int) from (" + PEOPLE + ") people", Integer.class),
                audience, FIRST).getSingleResult();
    }

    CompletionStage<List<Place>> places(QueryProducer session, CampaignAudience audience) {
        return narrowed(session.createNativeQuery("""
                select b.place, cast(count(distinct p.person) as int)
                from unnest(cast(:places as text[])) as b (place) left join (
                    select people.person, home.topic_id from (
                """ + PEOPLE + """
                    ) people join follow home on home.person = people.person and home.topic_type = 'territory'
                ) p on starts_with(p.topic_id, b.place) group by b.place order by b.place
                """, Object[].class), audience, FIRST).getResultList()
                .thenApply(rows -> rows.stream().map(row -> new Place((String) row[0], (Integer) row[1])).toList());
    }

    /// The next people, in the order of their keys.
    CompletionStage<List<UUID>> next(QueryProducer session, CampaignAudience audience, UUID after, int most) {
        return narrowed(session.createNativeQuery(PEOPLE + " order by person limit :most", UUID.class), audience, after)
                .setParameter("most", most).getResultList();
    }

    private static <T> Stage.SelectionQuery<T> narrowed(Stage.SelectionQuery<T> query, CampaignAudience audience, UUID after) {
        return query.setParameter("topics", audience.topics().toArray(String[]::new))
                .setParameter("roles", audience.roles().toArray(String[]::new))
                .setParameter("places", audience.places().toArray(String[]::new))
                .setParameter("everybody",
                        audience.places().isEmpty() && audience.roles().isEmpty() && audience.topics().isEmpty())
                .setParameter("after", after);
    }
}
