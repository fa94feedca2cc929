package ua.viche.api.signing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.signing.SignatureFigures.Pace;
import ua.viche.api.signing.SignatureFigures.Suspended;

/// The table `signature` in figures.
final class FiguresStore {

    CompletionStage<List<Pace>> pace(Stage.Session session, Instant from, Instant until) {
        return session.createNativeQuery("""
                select p.hour, p.petition, t.procedure, p.network, p.signatures, p.held
                from (select date_trunc('hour', signed_at, 'UTC') as hour, petition, network, cast(count(*) as int) as signatures,
                            cast(count(held_at) as int) as held
                        from signature where signed_at >= :from and signed_at < :until and network is not null
                        group by 1, 2, 3) p
                    join tally t on t.petition = p.petition
                """, Object[].class).setParameter("from", from).setParameter("until", until).getResultList()
                .thenApply(rows -> rows.stream().map(r -> new Pace(instant(r[0]), (UUID) r[1], (String) r[2], (Long) r[3],
                        (Integer) r[4], (Integer) r[5])).toList());
    }

    CompletionStage<List<Suspended>> suspended(Stage.Session session, UUID petition) {
        return session.createNativeQuery("""
                select network, cast(null as text), count(*), min(signed_at), max(signed_at) from signature
                where petition = :petition and held_at is not null and invalidated_at is null and withdrawn_at is null
                group by network
                union all
                select network, rule, count(*), min(signed_at), max(signed_at) from signature
                where petition = :petition and invalidated_at is not null and withdrawn_at is null
                group by network, rule
                order by 3 desc, 1, 2
                """, Object[].class).setParameter("petition", petition).getResultList()
                .thenApply(rows -> rows.stream().map(r -> new Suspended((Long) r[0], (String) r[1], (Long) r[2], instant(r[3]),
                        instant(r[4]))).toList());
    }

    CompletionStage<@Nullable String> procedure(Stage.Session session, UUID petition) {
        return session.createNativeQuery("select procedure from tally where petition = :petition", String.class)
                .setParameter("petition", petition).getSingleResultOrNull().<@Nullable String>thenApply(procedure -> procedure);
    }

    CompletionStage<Integer> forgetNetworks(Stage.Session session, Instant from, Instant until, int most) {
        return session.createNativeQuery("""
                with old as (
                    select person, petition from signature
                    where signed_at >= :from and signed_at < :until and network is not null
                    limit :most for update skip locked)
                update signature s set network = null from old where s.person = old.person and s.petition = old.petition
                """).setParameter("from", from).setParameter("until", until).setParameter("most", most).executeUpdate();
    }

    private static Instant instant(Object timestamp) {
        return ((OffsetDateTime) timestamp).toInstant();
    }
}
