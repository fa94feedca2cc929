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

    private static final int ALL = Integer.MAX_VALUE;

    /// The next people whom all lists of an audience let pass. Whoever lives in a place follows it, or what lies in it. Only the first
    /// list that narrows is looked up, the others are asked about those whom it found; each look-up ends with the page.
    private static final String PEOPLE = """
            select person from (
                (select distinct person from follow home
                    where cardinality(cast(:places as text[])) > 0 and topic_type = 'territory' and person > :after
                        and exists (select from unnest(cast(:places as text[])) b where starts_with(topic_id, b))
                        and (cardinality(cast(:topics as text[])) = 0 or exists (select from follow t where t.person = home.person
                            and t.topic_type || ':' || t.topic_id = any (cast(:topics as text[]))))
                        and (cardinality(cast(:roles as text[])) = 0 or exists (select from staff_role r
                            where r.person = home.person and r.role = any (cast(:roles as text[]))))
                    order by person limit :most)
                union
                (select distinct followed.person from unnest(cast(:topics as text[])) as topic (name) cross join lateral (
                        select person from follow where topic_type = split_part(topic.name, ':', 1)
                            and topic_id = split_part(topic.name, ':', 2) and person > :after) as followed
                    where cardinality(cast(:places as text[])) = 0
                        and (cardinality(cast(:roles as text[])) = 0 or exists (select from staff_role r
                            where r.person = followed.person and r.role = any (cast(:roles as text[]))))
                    order by person limit :most)
                union
                (select distinct person from staff_role
                    where cardinality(cast(:places as text[])) + cardinality(cast(:topics as text[])) = 0 and person > :after
                        and role = any (cast(:roles as text[]))
                    order by person limit :most)
                union
                (select distinct person from device where :everybody and person > :after order by person limit :most)
                union
                (select distinct person from follow where :everybody and person > :after order by person limit :most)) found
            order by person limit :most
            """;

    CompletionStage<Integer> people(QueryProducer session, CampaignAudience audience) {
        return narrowed(session.createNativeQuery("select cast(count(*) as int) from (" + PEOPLE + ") people", Integer.class),
                audience, FIRST, ALL).getSingleResult();
    }

    CompletionStage<List<Place>> places(QueryProducer session, CampaignAudience audience) {
        return narrowed(session.createNativeQuery("""
                select b.place, cast(count(distinct p.person) as int)
                from unnest(cast(:places as text[])) as b (place) left join (
                    select people.person, home.topic_id from (
                """ + PEOPLE + """
                    ) people join follow home on home.person = people.person and home.topic_type = 'territory'
                ) p on starts_with(p.topic_id, b.place) group by b.place order by b.place
                """, Object[].class), audience, FIRST, ALL).getResultList()
                .thenApply(rows -> rows.stream().map(row -> new Place((String) row[0], (Integer) row[1])).toList());
    }

    /// The next people, in the order of their keys.
    CompletionStage<List<UUID>> next(QueryProducer session, CampaignAudience audience, UUID after, int most) {
        return narrowed(session.createNativeQuery(PEOPLE, UUID.class), audience, after, most).getResultList();
    }

    private static <T> Stage.SelectionQuery<T> narrowed(Stage.SelectionQuery<T> query, CampaignAudience audience, UUID after,
            int most) {
        return query.setParameter("topics", audience.topics().toArray(String[]::new))
                .setParameter("roles", audience.roles().toArray(String[]::new))
                .setParameter("places", audience.places().toArray(String[]::new))
                .setParameter("everybody",
                        audience.places().isEmpty() && audience.roles().isEmpty() && audience.topics().isEmpty())
                .setParameter("after", after).setParameter("most", most);
    }
}
