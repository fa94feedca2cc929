package ua.viche.api.open311;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/// The table `open311_key`: of the keys themselves only hashes are kept.
final class PartnerStore {

    private static final String SELECT = "select id, name, created_at, revoked_at from open311_key ";

    CompletionStage<Void> insert(Stage.QueryProducer session, Partner partner, String hash) {
        return session.createNativeQuery("insert into open311_key (id, name, hash, created_at) values (:id, :name, :hash, :at)")
                .setParameter("id", partner.id()).setParameter("name", partner.name()).setParameter("hash", hash)
                .setParameter("at", partner.since()).executeUpdate().thenAccept(_ -> {});
    }

    /// Whose a key is that was not revoked.
    CompletionStage<Optional<Partner>> find(Stage.QueryProducer session, String hash) {
        return session.createNativeQuery(SELECT + "where hash = :hash and revoked_at is null", Object[].class)
                .setParameter("hash", hash).getSingleResultOrNull()
                .thenApply(row -> Optional.ofNullable(row).map(PartnerStore::partner));
    }

    CompletionStage<List<Partner>> all(Stage.QueryProducer session) {
        return session.createNativeQuery(SELECT + "order by id", Object[].class).getResultList()
                .thenApply(rows -> rows.stream().map(PartnerStore::partner).toList());
    }

    CompletionStage<Boolean> revoke(Stage.QueryProducer session, UUID id, Instant at) {
        return session.createNativeQuery("update open311_key set revoked_at = :at where id = :id and revoked_at is null")
                .setParameter("at", at).setParameter("id", id).executeUpdate().thenApply(rows -> rows == 1);
    }

    private static Partner partner(Object[] r) {
        return new Partner((UUID) r[0], (String) r[1], ((OffsetDateTime) r[2]).toInstant(),
                r[3] == null ? null : ((OffsetDateTime) r[3]).toInstant());
    }
}
