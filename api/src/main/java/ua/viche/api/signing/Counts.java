package ua.viche.api.signing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import ua.viche.api.ledger.Ledger;
import ua.viche.api.ledger.LoggedCount;
import ua.viche.api.ledger.PublicLog;
import ua.viche.platform.database.Database;
import ua.viche.platform.database.DatabaseUnavailableException;

/// How many signed, for everybody: what the public log says at its latest checkpoint, so that a stranger who adds up its entries gets
/// the same. A signer is told the count of their own transaction, which the log shows a moment later.
public final class Counts {

    private static final Duration KEPT = Duration.ofMillis(400);

    private final Database database;
    private final Clock clock;
    private final Gates gates;
    private final Ledger ledger;
    private final PublicLog log;
    private final Cache<UUID, Count> recent = Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(KEPT).build();

    public Counts(Database database, Clock clock, Gates gates, Ledger ledger, PublicLog log) {
        this.database = database;
        this.clock = clock;
        this.gates = gates;
        this.ledger = ledger;
        this.log = log;
    }

    /// The count of a petition, at most a second old; empty where there is no such petition.
    public Optional<Count> of(UUID petition) {
        var kept = recent.getIfPresent(petition);
        if (kept != null) {
            return Optional.of(kept);
        }
        var fresh = read(petition);
        if (fresh != null) {
            recent.put(petition, fresh);
        }
        return Optional.ofNullable(fresh);
    }

    /// The count of a petition that there is, read now.
    public Count now(UUID petition) {
        var count = read(petition);
        if (count == null) {
            throw new IllegalArgumentException("no petition " + petition);
        }
        return count;
    }

    private @Nullable Count read(UUID petition) {
        var now = now();
        var size = size();
        return database.inTransaction(session -> ledger.counts(session, List.of(petition))
                .thenCompose(found -> found.isEmpty()
                        ? gates.find(session, petition).<@Nullable Count>thenApply(gate -> gate == null ? null : none(now, size))
                        : CompletableFuture.<@Nullable Count>completedStage(count(found.values().iterator().next(), now))));
    }

    /// The counts of petitions, within a transaction; a petition that the log does not know yet is left out.
    public CompletionStage<Map<UUID, Count>> of(Stage.QueryProducer session, Collection<UUID> petitions) {
        var now = now();
        return ledger.counts(session, petitions).thenApply(found -> found.values().stream()
                .collect(Collectors.toMap(LoggedCount::petition, logged -> count(logged, now))));
    }

    /// The counts that changed since the log had this size.
    public List<Map.Entry<UUID, Count>> changedSince(long treeSize) {
        var now = now();
        return database.inTransaction(session -> ledger.changedSince(session, treeSize)).stream()
                .map(logged -> Map.entry(logged.petition(), count(logged, now))).toList();
    }

    /// The size of the log at its latest checkpoint; 0 before the first one.
    public long size() {
        try {
            return log.head().size();
        } catch (DatabaseUnavailableException _) {
            return 0;
        }
    }

    /// The count of what the log does not know.
    private static Count none(Instant now, long size) {
        return new Count(0, now, size);
    }

    private static Count count(LoggedCount logged, Instant now) {
        return new Count(logged.count(), now, logged.treeSize());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
