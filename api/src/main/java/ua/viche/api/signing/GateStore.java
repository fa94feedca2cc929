package ua.viche.api.signing;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.ledger.SignerKeys;

/// The table `tally`: gates. Counting itself is in [SignatureStore].
final class GateStore {

    /// A gate that is shut and has nothing to sign yet.
    CompletionStage<Void> insert(Stage.Session session, Gates.New gate, byte[] secret, Instant at) {
        return session.createNativeQuery("""
                insert into tally (petition, procedure, procedure_version, person_version, accepting, text_hash, secret, updated_at)
                values (:petition, :procedure, :version, :personVersion, false, '', :secret, :at)
                """).setParameter("petition", gate.petition()).setParameter("procedure", gate.procedure())
                .setParameter("version", gate.version()).setParameter("personVersion", gate.personVersion())
                .setParameter("secret", secret).setParameter("at", at).executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<Long> open(Stage.Session session, UUID petition, byte[] textHash, int threshold, @Nullable Instant until) {
        return session.createNativeQuery("""
                update tally set accepting = true, text_hash = :hash, threshold = :threshold, until = cast(:until as timestamptz)
                where petition = :petition returning count
                """, Long.class).setParameter("hash", textHash).setParameter("threshold", threshold).setParameter("until", until)
                .setParameter("petition", petition).getSingleResult();
    }

    CompletionStage<Void> change(Stage.Session session, UUID petition, byte[] textHash) {
        return session.createNativeQuery("update tally set text_hash = :hash where petition = :petition")
                .setParameter("hash", textHash)
                .setParameter("petition", petition).executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<Long> shut(Stage.Session session, UUID petition) {
        return session
                .createNativeQuery("update tally set accepting = false where petition = :petition returning count", Long.class)
                .setParameter("petition", petition).getSingleResult();
    }

    CompletionStage<Void> lock(Stage.Session session, UUID petition) {
        return session.createNativeQuery("select count from tally where petition = :petition for no key update", Long.class)
                .setParameter("petition", petition).getResultList().thenAccept(_ -> {});
    }

    CompletionStage<@Nullable Gate> find(Stage.Session session, UUID petition) {
        return session.createNativeQuery("""
                select procedure, procedure_version, secret, person_version from tally where petition = :petition
                """, Object[].class).setParameter("petition", petition).getSingleResultOrNull().thenApply(row -> row == null
                ? null
                : new Gate(petition, (String) row[0], (Integer) row[1], new SignerKeys((byte[]) row[2]), (Integer) row[3]));
    }
}
