package ua.viche.api.petitions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/// The table `trend`. A score is what it was at its time and worth half each three hours later.
final class TrendStore {

    private static final double HALF_LIFE_SECONDS = 3 * 3600;

    /// Below so much a score says nothing any more.
    private static final double FORGOTTEN = 0.01;

    private static final String NOW = """
            score * power(0.5, greatest(0, extract(epoch from cast(:now as timestamptz) - at)) / cast(:halfLife as double precision))
            """;

    /// Adds what petitions gained since they were looked at before; one that is new here gained all it has.
    CompletionStage<Integer> look(Stage.QueryProducer session, Instant now) {
        return session.createNativeQuery("""
                insert into trend as t (petition, score, count, at)
                select y.petition, y.count, y.count, :now from tally y left join trend before on before.petition = y.petition
                where y.accepting and y.count is distinct from before.count
                on conflict (petition) do update set count = excluded.count, at = excluded.at, score = greatest(0,
                    t.score * power(0.5, greatest(0, extract(epoch from excluded.at - t.at)) / cast(:halfLife as double precision))
                        + excluded.count - t.count)
                """).setParameter("now", now).setParameter("halfLife", HALF_LIFE_SECONDS).executeUpdate();
    }

    /// The petitions that take signatures and have the highest scores now.
    CompletionStage<List<UUID>> highest(Stage.QueryProducer session, Instant now, int most) {
        return session
                .createNativeQuery("""
                select t.petition from trend t join petition p on p.id = t.petition
                where p.state in ('OPEN', 'AWAITING_ANSWER') and
                """ + NOW + " > cast(:forgotten as double precision) order by " + NOW + " desc, t.petition limit :most",
                        UUID.class)
                .setParameter("now", now).setParameter("halfLife", HALF_LIFE_SECONDS).setParameter("forgotten", FORGOTTEN)
                .setParameter("most", most).getResultList();
    }
}
