package ua.viche.api.moderated;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.contracts.events.DecisionMade;

/// The table `redaction`.
final class RedactionStore {

    /// @param decision the latest that struck something out
    /// @param original what was handed in, encrypted
    record Kept(UUID decision, byte[] original) {}

    CompletionStage<Optional<Kept>> find(Stage.QueryProducer session, UUID subject) {
        return session.createNativeQuery("select decision, original from redaction where subject = :subject for update",
                Object[].class).setParameter("subject", subject).getSingleResultOrNull()
                .thenApply(row -> Optional.ofNullable(row).map(r -> new Kept((UUID) r[0], (byte[]) r[1])));
    }

    CompletionStage<Void> keep(Stage.QueryProducer session, DecisionMade decision, byte[] original, Instant at) {
        return session.createNativeQuery("""
                insert into redaction (subject, kind, decision, policy, original, redacted_at)
                values (:subject, :kind, :decision, cast(:policy as text), :original, :at)
                on conflict (subject) do update set decision = excluded.decision, policy = excluded.policy,
                    original = excluded.original, redacted_at = excluded.redacted_at
                """).setParameter("subject", decision.subject()).setParameter("kind", decision.kind())
                .setParameter("decision", decision.decision()).setParameter("policy", decision.policy())
                .setParameter("original", original).setParameter("at", at).executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<Void> delete(Stage.QueryProducer session, UUID subject) {
        return session.createNativeQuery("delete from redaction where subject = :subject").setParameter("subject", subject)
                .executeUpdate().thenAccept(_ -> {});
    }
}
