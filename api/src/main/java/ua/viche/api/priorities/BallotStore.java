package ua.viche.api.priorities;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.reactive.stage.Stage.QueryProducer;
import org.jspecify.annotations.Nullable;

/// The table `ballot`; nobody else reads or writes it.
final class BallotStore {

    /// @param ballot the stored one
    /// @param first whether there was none before
    record Kept(Ballot ballot, Instant castAt, Instant changedAt, boolean first) {}

    /// Puts a person's ballot in, or changes it: one statement, so that two phones at once leave one ballot.
    CompletionStage<Kept> keep(QueryProducer session, UUID choice, UUID person, List<Integer> positions, Instant now) {
        return session.createNativeQuery("""
                insert into ballot as b (choice, person, ballot, positions, cast_at, changed_at)
                values (:choice, :person, :ballot, cast(:positions as int[]), :now, :now)
                on conflict (choice, person) do update set positions = excluded.positions,
                    changed_at = case when b.positions = excluded.positions then b.changed_at else excluded.changed_at end
                returning ballot, array_to_string(positions, ' '), cast_at, changed_at, ballot = :ballot
                """, Object[].class).setParameter("choice", choice).setParameter("person", person)
                .setParameter("ballot", UUID.randomUUID()).setParameter("positions", positions.toArray(Integer[]::new))
                .setParameter("now", now).getSingleResult().thenApply(BallotStore::kept);
    }

    CompletionStage<@Nullable Kept> find(QueryProducer session, UUID choice, UUID person) {
        return session.createNativeQuery("""
                select ballot, array_to_string(positions, ' '), cast_at, changed_at, false from ballot
                where choice = :choice and person = :person
                """, Object[].class).setParameter("choice", choice).setParameter("person", person).getSingleResultOrNull()
                .<@Nullable Kept>thenApply(row -> row == null ? null : kept(row));
    }

    CompletionStage<ChoiceView.Tally> tally(QueryProducer session, Choice choice) {
        return session.createNativeQuery("""
                select 0, cast(count(*) as int) from ballot where choice = :choice
                union all
                select p, cast(count(*) as int) from ballot, unnest(positions) p where choice = :choice group by p
                """, Object[].class).setParameter("choice", choice.id()).getResultList().thenApply(rows -> {
            Map<Integer, Integer> counts = rows.stream()
                    .collect(Collectors.toMap(row -> (Integer) row[0], row -> (Integer) row[1]));
            return new ChoiceView.Tally(counts.getOrDefault(0, 0), IntStream.rangeClosed(1, choice.options().size())
                    .mapToObj(position -> counts.getOrDefault(position, 0)).toList());
        });
    }

    /// By their random ids, so that the order tells nothing.
    CompletionStage<List<Ballot>> list(QueryProducer session, UUID choice, @Nullable UUID after, int most) {
        return session.createNativeQuery("""
                select ballot, array_to_string(positions, ' ') from ballot
                where choice = :choice and (cast(:after as uuid) is null or ballot > cast(:after as uuid))
                order by ballot limit :most
                """, Object[].class).setParameter("choice", choice).setParameter("after", after).setParameter("most", most)
                .getResultList().thenApply(rows -> rows.stream().map(BallotStore::ballot).toList());
    }

    private static Kept kept(Object[] r) {
        return new Kept(ballot(r), ((OffsetDateTime) r[2]).toInstant(), ((OffsetDateTime) r[3]).toInstant(), (Boolean) r[4]);
    }

    private static Ballot ballot(Object[] r) {
        return new Ballot((UUID) r[0], Arrays.stream(((String) r[1]).split(" ")).map(Integer::valueOf).toList());
    }
}
