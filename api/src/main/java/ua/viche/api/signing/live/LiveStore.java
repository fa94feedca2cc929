package ua.viche.api.signing.live;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.hibernate.reactive.stage.Stage;

/// The table `tally`, for whether a gate is shut.
final class LiveStore {

    /// Those of the petitions that take no signatures any more, with what they have.
    CompletionStage<Map<UUID, Long>> shut(Stage.QueryProducer session, Collection<UUID> petitions, Instant now) {
        return session.createNativeQuery("""
                select petition, count from tally
                where petition = any(cast(:petitions as uuid[])) and (not accepting or until <= :now)
                """, Object[].class).setParameter("petitions", petitions.toArray(UUID[]::new)).setParameter("now", now)
                .getResultList()
                .thenApply(rows -> rows.stream().collect(Collectors.toMap(r -> (UUID) r[0], r -> (Long) r[1])));
    }
}
