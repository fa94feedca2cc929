package ua.viche.api.anomalies;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import ua.viche.api.anomalies.PaceStore.Filter;
import ua.viche.api.anomalies.PaceStore.Position;
import ua.viche.api.integrity.NetworkHash;
import ua.viche.api.integrity.Scrutineer;
import ua.viche.api.signing.SignatureFigures;
import ua.viche.api.signing.SignatureFigures.Suspended;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Page;

/// What scrutineers see of signing.
final class Anomalies {

    private static final int MOST = 100;

    private final Database database;
    private final SignatureFigures figures;
    private final PaceStore store = new PaceStore();

    /// What does not count of a petition.
    ///
    /// @param held signatures that wait for staff
    /// @param invalidated signatures that were taken out
    /// @param items the hundred largest parts
    record Held(UUID petition, long held, long invalidated, List<Part> items) {

        static Held of(UUID petition, List<Suspended> suspended) {
            return new Held(petition, sum(suspended, true), sum(suspended, false),
                    suspended.stream().limit(MOST).map(Part::of).toList());
        }

        private static long sum(List<Suspended> suspended, boolean held) {
            return suspended.stream().filter(part -> (part.rule() == null) == held).mapToLong(Suspended::signatures).sum();
        }
    }

    /// Signatures from one network, held (no rule) or taken out under a rule.
    record Part(@Nullable NetworkHash network, @Nullable String rule, long signatures, Instant first, Instant last) {

        static Part of(Suspended part) {
            return new Part(part.network() == null ? null : new NetworkHash(part.network()), part.rule(), part.signatures(),
                    part.first(), part.last());
        }
    }

    Anomalies(Database database, SignatureFigures figures) {
        this.database = database;
        this.figures = figures;
    }

    Page<Anomaly> list(Scrutineer reader, Filter filter, Page.Request page) {
        return database.inTransaction(session -> store.list(session, reader, filter, page)
                .thenApply(rows -> Page.of(rows, page, anomaly -> Position.of(anomaly).toString())));
    }

    /// Empty where there is no such petition, or it is not the reader's.
    Optional<Held> held(Scrutineer reader, UUID petition) {
        return database.inTransaction(session -> figures.procedure(session, petition)
                .thenCompose(procedure -> procedure == null || !reader.covers(procedure)
                        ? CompletableFuture.completedStage(Optional.<Held>empty())
                        : figures.suspended(session, petition)
                                .thenApply(suspended -> Optional.of(Held.of(petition, suspended)))));
    }
}
