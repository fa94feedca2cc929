package ua.viche.api.open311;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The tables `open311_request` and `open311_update`: which partner handed in what.
final class RequestStore {

    /// @param dedupe what the partner calls the request; null where it says nothing
    CompletionStage<Void> insert(Stage.QueryProducer session, UUID report, UUID partner, @Nullable String dedupe, Instant at) {
        return session.createNativeQuery("""
                insert into open311_request (report, partner, dedupe, created_at)
                values (:report, :partner, cast(:dedupe as text), :at)
                """).setParameter("report", report).setParameter("partner", partner).setParameter("dedupe", dedupe)
                .setParameter("at", at).executeUpdate().thenAccept(_ -> {});
    }

    /// What a partner handed in before under the same name.
    CompletionStage<Optional<UUID>> find(Stage.QueryProducer session, UUID partner, String dedupe) {
        return session
                .createNativeQuery("select report from open311_request where partner = :partner and dedupe = :dedupe", UUID.class)
                .setParameter("partner", partner).setParameter("dedupe", dedupe).getSingleResultOrNull()
                .thenApply(Optional::ofNullable);
    }

    CompletionStage<Boolean> isOf(Stage.QueryProducer session, UUID report, UUID partner) {
        return session.createNativeQuery(
                "select count(*) = 1 from open311_request where report = :report and partner = :partner", Boolean.class)
                .setParameter("report", report).setParameter("partner", partner).getSingleResult();
    }

    /// @return whether the partner's update was not there yet
    CompletionStage<Boolean> insertUpdate(Stage.QueryProducer session, UUID report, UUID partner, String update, Instant at) {
        return session.createNativeQuery("""
                insert into open311_update (report, partner, update_id, created_at) values (:report, :partner, :update, :at)
                on conflict do nothing
                """).setParameter("report", report).setParameter("partner", partner).setParameter("update", update)
                .setParameter("at", at).executeUpdate().thenApply(rows -> rows == 1);
    }
}
