package ua.viche.api.signing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.ledger.SignerKeys;

/// Signatures by the id of their receipt, which only the signer has.
final class ReceiptStore {

    /// @param held whether it waits to be released
    /// @param signers of the petition
    record Row(Receipt receipt, UUID person, boolean held, @Nullable Instant withdrawnAt, @Nullable Instant invalidatedAt,
            SignerKeys signers) {}

    CompletionStage<@Nullable Row> find(Stage.QueryProducer session, UUID id) {
        return session.createNativeQuery("""
                select s.id, s.petition, s.batch, s.signed_at, s.device_time, s.person, s.held_at is not null, s.withdrawn_at,
                    s.invalidated_at, t.secret
                from signature s join tally t on t.petition = s.petition
                where s.id = :id
                """, Object[].class).setParameter("id", id).getSingleResultOrNull().thenApply(r -> r == null ? null : row(r));
    }

    private static Row row(Object[] r) {
        var receipt = new Receipt((UUID) r[0], (UUID) r[1], (UUID) r[2], ((OffsetDateTime) r[3]).toInstant(), instant(r[4]));
        return new Row(receipt, (UUID) r[5], (boolean) r[6], instant(r[7]), instant(r[8]), new SignerKeys((byte[]) r[9]));
    }

    private static @Nullable Instant instant(@Nullable Object timestamp) {
        return timestamp == null ? null : ((OffsetDateTime) timestamp).toInstant();
    }
}
