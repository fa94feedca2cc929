package ua.viche.api.signing.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Compares what was counted with the rows that it was counted from, over whole tables, and puts it right.
final class RecountStore {

    private static final String VALID = "withdrawn_at is null and held_at is null and invalidated_at is null";

    /// A count before and after it was put right.
    ///
    /// @param accepting whether the petition takes signatures, so that a crossed threshold means something
    record Corrected(long before, long after, @Nullable Integer threshold, boolean accepting) {}

    CompletionStage<Long> petitions(Stage.QueryProducer session) {
        return session.createNativeQuery("select count(*) from tally", Long.class).getSingleResult();
    }

    /// Every petition that differs, as of the running transaction's snapshot.
    CompletionStage<List<Difference>> differences(Stage.QueryProducer session) {
        return counts(session).thenCompose(counts -> places(session).thenApply(places -> join(counts, places)));
    }

    private static CompletionStage<List<Object[]>> counts(Stage.QueryProducer session) {
        return session.createNativeQuery("""
                with valid as (select petition, count(*) as signatures from signature where %s group by petition),
                    logged as (
                        select petition, cast(sum(change) as bigint) as signatures from (
                            select petition, count as change from log_count
                            union all
                            select c.petition, c.change
                            from log_pending p cross join unnest(p.petitions, p.changes) as c (petition, change)) as act
                        group by petition)
                select t.petition, t.count, coalesce(v.signatures, 0), coalesce(l.signatures, 0),
                    t.count <> coalesce(v.signatures, 0) or coalesce(l.signatures, 0) <> coalesce(v.signatures, 0)
                from tally t left join valid v on v.petition = t.petition left join logged l on l.petition = t.petition
                where t.count <> coalesce(v.signatures, 0) or coalesce(l.signatures, 0) <> coalesce(v.signatures, 0)
                    or t.petition in (select petition from signature_place)
                """.formatted(VALID), Object[].class).getResultList();
    }

    /// Batches that wait to be folded bring their signatures later.
    private static CompletionStage<List<Object[]>> places(Stage.QueryProducer session) {
        return session.createNativeQuery("""
                with figure as (
                    select s.petition, one.kind, one.place, 1 as change
                    from signature s
                        cross join lateral (values ('territory', s.territory), ('country', s.country)) as one (kind, place)
                    where (s.territory is not null or s.country is not null) and one.place is not null and %s
                        and not exists (select from signature_batch b where b.id = s.batch and not b.folded)
                    union all
                    select petition, kind, place, -count from signature_place
                    union all
                    select petition, 'territory', territory, -change from signature_place_change where territory is not null
                    union all
                    select petition, 'country', country, -change from signature_place_change where country is not null)
                select petition, kind, place, cast(sum(change) as bigint) from figure
                group by petition, kind, place having sum(change) <> 0
                """.formatted(VALID), Object[].class).getResultList();
    }

    private static List<Difference> join(List<Object[]> counts, List<Object[]> places) {
        Map<UUID, List<Difference.InPlace>> wrong = new LinkedHashMap<>();
        for (var r : places) {
            wrong.computeIfAbsent((UUID) r[0], _ -> new ArrayList<>())
                    .add(new Difference.InPlace((String) r[1], (String) r[2], (Long) r[3]));
        }
        return counts.stream().filter(r -> (boolean) r[4] || wrong.containsKey((UUID) r[0]))
                .map(r -> new Difference((UUID) r[0], (Long) r[1], (Long) r[2], (Long) r[3],
                        List.copyOf(wrong.getOrDefault((UUID) r[0], List.of()))))
                .toList();
    }

    /// Adds to a count what is missing; whatever was signed since the snapshot is in both.
    CompletionStage<Corrected> correct(Stage.QueryProducer session, Difference difference) {
        return session.createNativeQuery("""
                update tally set count = count + :missing where petition = :petition
                returning count - :missing, count, threshold, accepting
                """, Object[].class).setParameter("missing", difference.missing())
                .setParameter("petition", difference.petition()).getSingleResult()
                .thenApply(r -> new Corrected((Long) r[0], (Long) r[1], (Integer) r[2], (boolean) r[3]));
    }

    CompletionStage<Void> correctPlaces(Stage.QueryProducer session, Difference difference) {
        return session.createNativeQuery("""
                insert into signature_place (petition, kind, place, count)
                select :petition, one.kind, one.place, one.missing
                from unnest(cast(:kinds as text[]), cast(:places as text[]), cast(:missing as bigint[])) as one (kind, place, missing)
                order by one.kind, one.place
                on conflict (petition, kind, place) do update set count = signature_place.count + excluded.count
                """).setParameter("petition", difference.petition())
                .setParameter("kinds", difference.places().stream().map(Difference.InPlace::kind).toArray(String[]::new))
                .setParameter("places", difference.places().stream().map(Difference.InPlace::place).toArray(String[]::new))
                .setParameter("missing", difference.places().stream().map(Difference.InPlace::missing).toArray(Long[]::new))
                .executeUpdate().thenAccept(_ -> {});
    }
}
