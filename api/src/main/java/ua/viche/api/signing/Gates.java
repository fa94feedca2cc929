package ua.viche.api.signing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.ledger.Entry;
import ua.viche.api.ledger.Ledger;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Ids;

/// Which petitions take signatures, and until when. The owner of a petition opens and shuts its gate in the
/// transaction that changes the petition's state, so that no signature slips through in between.
public final class Gates {

    private static final int SECRET_BYTES = 32;

    private final Database database;
    private final Ledger ledger;
    private final GateStore store = new GateStore();
    private final SecureRandom random = new SecureRandom();
    private final Cache<UUID, Gate> gates = Caffeine.newBuilder().maximumSize(50_000).expireAfterAccess(Duration.ofHours(1))
            .build();

    public Gates(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /// What a new petition's gate goes by.
    ///
    /// @param version of the procedure
    /// @param personVersion of the person secret
    public record New(UUID petition, String procedure, int version, int personVersion) {}

    /// Makes the gate of a new petition, shut.
    public CompletionStage<Void> create(Stage.Session session, New gate, Instant at) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return store.insert(session, gate, secret, at);
    }

    /// Opens a gate, which the public log tells; from now on the text changes by [#change] alone.
    ///
    /// @param until the first moment that is too late; null for none
    /// @return the signatures that are there already
    public CompletionStage<Long> open(Stage.Session session, UUID petition, byte[] textHash, int threshold,
            @Nullable Instant until, Instant at) {
        return store.open(session, petition, textHash, threshold, until)
                .thenCompose(count -> ledger.append(session, Ids.next(), at, List.of(Entry.opened(petition, textHash, at)))
                        .thenApply(_ -> count));
    }

    /// Gives an open gate another text to sign, which the public log tells. To be called with the gate locked, so that each signature is
    /// logged under the text that it was given to.
    public CompletionStage<Void> change(Stage.Session session, UUID petition, byte[] textHash, Instant at) {
        return store.change(session, petition, textHash)
                .thenCompose(_ -> ledger.append(session, Ids.next(), at, List.of(Entry.changed(petition, textHash, at))));
    }

    /// Shuts a gate: neither signatures nor withdrawals from now on.
    ///
    /// @return the signatures that are there
    public CompletionStage<Long> shut(Stage.Session session, UUID petition) {
        return store.shut(session, petition);
    }

    /// Locks a gate until the end of the transaction. Whoever changes a petition's state does this first, so that signatures that are
    /// just being counted and the change wait for each other.
    public CompletionStage<Void> lock(Stage.Session session, UUID petition) {
        return store.lock(session, petition);
    }

    /// The gate of a petition; empty where there is no such petition.
    Optional<Gate> find(UUID petition) {
        var cached = gates.getIfPresent(petition);
        return cached != null
                ? Optional.of(cached)
                : Optional.ofNullable(database.inTransaction(session -> find(session, petition)));
    }

    /// As above, within a transaction.
    CompletionStage<@Nullable Gate> find(Stage.Session session, UUID petition) {
        var cached = gates.getIfPresent(petition);
        if (cached != null) {
            return CompletableFuture.completedStage(cached);
        }
        return store.find(session, petition).thenApply(gate -> {
            if (gate != null) {
                gates.put(petition, gate);
            }
            return gate;
        });
    }
}
