package ua.viche.moderation.strikes;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.contracts.events.StrikesChanged.Consequence;

/// The tables `strike` and `strike_consequence`; nobody else reads or writes them.
final class StrikeStore {

    CompletionStage<Void> insert(Stage.QueryProducer session, Strike strike) {
        return session.createNativeQuery("""
                insert into strike (id, decision, author, policy, weight, given_at, expires_at)
                values (:id, :decision, :author, :policy, :weight, :given, :expires)
                """)
                .setParameter("id", strike.id())
                .setParameter("decision", strike.decision())
                .setParameter("author", strike.author())
                .setParameter("policy", strike.policy())
                .setParameter("weight", strike.weight())
                .setParameter("given", strike.givenAt())
                .setParameter("expires", strike.expiresAt())
                .executeUpdate()
                .thenAccept(_ -> {});
    }

    /// Takes a decision's strike back; empty where it had none.
    CompletionStage<Optional<UUID>> revoke(Stage.QueryProducer session, UUID decision, Instant at) {
        return session.createNativeQuery("""
                update strike set revoked_at = :at where decision = :decision and revoked_at is null returning author
                """, UUID.class)
                .setParameter("at", at)
                .setParameter("decision", decision)
                .getSingleResultOrNull()
                .thenApply(Optional::ofNullable);
    }

    /// One at a time changes an author's strikes, until the transaction ends: so the sum that is told last is the last one.
    CompletionStage<Void> lock(Stage.QueryProducer session, UUID author) {
        return session.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('strikes/' || cast(:author as text), 0))",
                Object.class).setParameter("author", author.toString()).getResultList().thenAccept(_ -> {});
    }

    /// The strikes of an author that stand, the one that lapses first before the others.
    CompletionStage<List<Strike>> standing(Stage.QueryProducer session, UUID author, Instant now) {
        return session.createNativeQuery("""
                select id, decision, author, policy, weight, given_at, expires_at from strike
                where author = :author and revoked_at is null and expires_at > :now order by expires_at, id
                """, Object[].class)
                .setParameter("author", author)
                .setParameter("now", now)
                .getResultList()
                .thenApply(rows -> rows.stream().map(StrikeStore::strike).toList());
    }

    /// Whether a decision has a strike that was not taken back.
    CompletionStage<Boolean> stands(Stage.QueryProducer session, UUID decision) {
        return session.createNativeQuery("select exists (select 1 from strike where decision = :decision and revoked_at is null)",
                Boolean.class).setParameter("decision", decision).getSingleResult();
    }

    /// From which weight on what follows.
    CompletionStage<TreeMap<Integer, Consequence>> consequences(Stage.QueryProducer session) {
        return session.createNativeQuery("select weight, consequence from strike_consequence", Object[].class)
                .getResultList()
                .thenApply(rows -> {
                    var consequences = new TreeMap<Integer, Consequence>();
                    rows.forEach(row -> consequences.put((Integer) row[0], Consequence.valueOf((String) row[1])));
                    return consequences;
                });
    }

    private static Strike strike(Object[] r) {
        return new Strike((UUID) r[0], (UUID) r[1], (UUID) r[2], (String) r[3], (Integer) r[4],
                ((OffsetDateTime) r[5]).toInstant(), ((OffsetDateTime) r[6]).toInstant());
    }
}
