package ua.viche.api.open311;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The table `open311_delivery`.
final class DeliveryStore {

    /// A report on its way to a body.
    record Delivery(UUID report, String body, DeliveryState state, int failures, @Nullable String failure, @Nullable String token,
            @Nullable String remote, Instant createdAt) {}

    /// Once for a report and a body, however often it is asked for.
    CompletionStage<Void> begin(Stage.QueryProducer session, UUID report, String body, Instant now) {
        return session.createNativeQuery("""
                insert into open311_delivery (report, body, created_at, next_try_at, changed_at)
                values (:report, :body, :now, :now, :now) on conflict do nothing
                """).setParameter("report", report).setParameter("body", body).setParameter("now", now).executeUpdate()
                .thenAccept(_ -> {});
    }

    /// What there is to do, oldest first, the caller's until a moment: who takes it and dies leaves it to the next.
    CompletionStage<List<Delivery>> take(Stage.QueryProducer session, Instant now, Instant until, int most) {
        return session.createNativeQuery("""
                with taken as (
                    update open311_delivery set next_try_at = :until, changed_at = :now,
                        state = case when state = 'UNPROCESSED' then 'PROCESSING' else state end
                    where (report, body) in (select report, body from open311_delivery where next_try_at <= :now
                        order by next_try_at limit :most for update skip locked)
                    returning *)
                select report, body, state, failures, failure, token, remote, created_at from taken order by created_at
                """, Object[].class).setParameter("now", now).setParameter("until", until).setParameter("most", most)
                .getResultList().thenApply(rows -> rows.stream().map(DeliveryStore::delivery).toList());
    }

    /// Where a delivery comes to, if it still stands where it was taken.
    CompletionStage<Void> keep(Stage.QueryProducer session, Delivery from, Delivery to, @Nullable Instant nextTry, Instant now) {
        if (!from.state().next().contains(to.state())) {
            throw new IllegalStateException(from.state() + " does not become " + to.state());
        }
        return session.createNativeQuery("""
                update open311_delivery set state = :state, failures = :failures, failure = cast(:failure as text),
                    token = cast(:token as text), remote = cast(:remote as text), next_try_at = cast(:next as timestamptz),
                    changed_at = :now
                where report = :report and body = :body and state = :before
                """).setParameter("state", to.state().name()).setParameter("failures", to.failures())
                .setParameter("failure", to.failure()).setParameter("token", to.token()).setParameter("remote", to.remote())
                .setParameter("next", nextTry).setParameter("now", now).setParameter("report", to.report())
                .setParameter("body", to.body()).setParameter("before", from.state().name()).executeUpdate()
                .thenAccept(_ -> {});
    }

    CompletionStage<List<Delivery>> list(Stage.QueryProducer session, @Nullable UUID report, int most) {
        return session.createNativeQuery("""
                select report, body, state, failures, failure, token, remote, created_at from open311_delivery
                where cast(:report as uuid) is null or report = cast(:report as uuid) order by changed_at desc limit :most
                """, Object[].class).setParameter("report", report).setParameter("most", most).getResultList()
                .thenApply(rows -> rows.stream().map(DeliveryStore::delivery).toList());
    }

    private static Delivery delivery(Object[] r) {
        return new Delivery((UUID) r[0], (String) r[1], DeliveryState.valueOf((String) r[2]), (Integer) r[3], (String) r[4],
                (String) r[5], (String) r[6], ((OffsetDateTime) r[7]).toInstant());
    }
}
