package ua.viche.api.signing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.database.Database;

/// Which petitions take signatures, until when, and how many they have. The owner of a petition opens and shuts its gate in the
/// transaction that changes the petition's state, so that no signature slips through in between.
public final class Gates {

    private static final int SECRET_BYTES = 32;

    private final Database database;
    private final SecureRandom random = new SecureRandom();
    private final Cache<UUID, Gate> gates = Caffeine.newBuilder().maximumSize(50_000).expireAfterAccess(Duration.ofHours(1))
            .build();
    private final Cache<UUID, Count> counts = Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(Duration.ofMillis(900))
            .build();

    public Gates(Database database) {
        this.database = database;
    }

    /// Makes the gate of a new petition, shut.
    public CompletionStage<Void> create(Stage.Session session, UUID petition, String procedure, int version, Instant at) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return session.createNativeQuery("""
                insert into tally (petition, procedure, procedure_version, accepting, text_hash, secret, updated_at)
                values (:petition, :procedure, :version, false, cast('' as bytea), :secret, :at)
                """).setParameter("petition", petition).setParameter("procedure", procedure).setParameter("version", version)
                .setParameter("secret", secret).setParameter("at", at).executeUpdate().thenAccept(_ -> {});
    }

    /// Opens a gate; the text must not change from now on.
    ///
    /// @param until the first moment that is too late; null for none
    /// @return the signatures that are there already
    public CompletionStage<Long> open(Stage.Session session, UUID petition, byte[] textHash, int threshold,
            @Nullable Instant until) {
        return session.createNativeQuery("""
                update tally set accepting = true, text_hash = :hash, threshold = :threshold, until = cast(:until as timestamptz)
                where petition = :petition returning count
                """, Long.class).setParameter("hash", textHash).setParameter("threshold", threshold)
                .setParameter("until", until).setParameter("petition", petition)
                .getSingleResult();
    }

    /// Shuts a gate: neither signatures nor withdrawals from now on.
    public CompletionStage<Long> shut(Stage.Session session, UUID petition) {
        return session
                .createNativeQuery("update tally set accepting = false where petition = :petition returning count", Long.class)
                .setParameter("petition", petition).getSingleResult();
    }

    /// Locks a gate until the end of the transaction. Whoever changes a petition's state does this first, so that signatures that are
    /// just being counted and the change wait for each other.
    public CompletionStage<Void> lock(Stage.Session session, UUID petition) {
        return session.createNativeQuery("select count from tally where petition = :petition for no key update", Long.class)
                .setParameter("petition", petition).getResultList().thenAccept(_ -> {});
    }

    /// Counts of petitions as they are now.
    public CompletionStage<Map<UUID, Count>> counts(Stage.Session session, Collection<UUID> petitions) {
        return session.createNativeQuery("""
                select petition, count, clock_timestamp() from tally where petition = any(cast(:petitions as uuid[]))
                """, Object[].class).setParameter("petitions", petitions.toArray(UUID[]::new)).getResultList()
                .thenApply(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0],
                        row -> new Count((Long) row[1], ((OffsetDateTime) row[2]).toInstant().truncatedTo(ChronoUnit.MILLIS)))));
    }

    /// The count of a petition, at most a second old; empty where there is no such petition.
    public Optional<Count> count(UUID petition) {
        var cached = counts.getIfPresent(petition);
        if (cached != null) {
            return Optional.of(cached);
        }
        var fresh = database.inTransaction(session -> counts(session, List.of(petition))).get(petition);
        if (fresh != null) {
            counts.put(petition, fresh);
        }
        return Optional.ofNullable(fresh);
    }

    /// The gate of a petition; empty where there is no such petition.
    Optional<Gate> find(UUID petition) {
        var cached = gates.getIfPresent(petition);
        if (cached != null) {
            return Optional.of(cached);
        }
        return Optional.ofNullable(database.inTransaction(session -> find(session, petition)));
    }

    /// As above, within a transaction. Only gates that were opened are remembered: their text does not change any more.
    CompletionStage<@Nullable Gate> find(Stage.Session session, UUID petition) {
        var cached = gates.getIfPresent(petition);
        if (cached != null) {
            return CompletableFuture.completedStage(cached);
        }
        return session.createNativeQuery("""
                select procedure, procedure_version, text_hash, secret from tally where petition = :petition
                """, Object[].class).setParameter("petition", petition).getSingleResultOrNull().thenApply(row -> {
            if (row == null) {
                return null;
            }
            var gate = new Gate(petition, (String) row[0], (Integer) row[1], (byte[]) row[2], (byte[]) row[3]);
            if (gate.textHash().length > 0) {
                gates.put(petition, gate);
            }
            return gate;
        });
    }

    /// A count that was just committed.
    void counted(UUID petition, Count count) {
        counts.put(petition, count);
    }
}
