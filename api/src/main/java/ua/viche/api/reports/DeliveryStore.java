package ua.viche.api.reports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.reports.Courier.Parcel;

/// How far hops were delivered: the columns of `report_hop` that nobody else writes.
final class DeliveryStore {

    /// @param failures so far
    record Waiting(UUID report, int hop, int failures, Parcel parcel) {}

    /// Takes what waits, for a while: who takes it and dies leaves it to the next.
    CompletionStage<List<Waiting>> take(Stage.QueryProducer session, Instant now, Instant until, int most) {
        return session.createNativeQuery("""
                with taken as (
                    update report_hop set delivery = 'PROCESSING', next_try_at = :until
                    where (report, hop) in (select report, hop from report_hop
                        where delivery in ('UNPROCESSED', 'PROCESSING') and next_try_at <= :now
                        order by next_try_at limit :most for update skip locked)
                    returning report, hop, failures, responsible, due_at)
                select t.report, t.hop, t.failures, t.responsible, t.due_at, r.category, cast(r.severity as int), r.district, r.cell
                from taken t join report r on r.id = t.report
                """, Object[].class).setParameter("now", now).setParameter("until", until).setParameter("most", most)
                .getResultList().thenApply(rows -> rows.stream().map(r -> new Waiting((UUID) r[0], (Integer) r[1],
                        (Integer) r[2], new Parcel(r[0].toString(), (String) r[3], (String) r[5], (Integer) r[6], (String) r[7],
                                (String) r[8], ReportStore.instant(r[4]))))
                        .toList());
    }

    CompletionStage<Void> ended(Stage.QueryProducer session, Waiting waiting, Delivery delivery, @Nullable String failure,
            Instant nextTry) {
        return session.createNativeQuery("""
                update report_hop set delivery = :delivery, failure = cast(:failure as text), next_try_at = :next,
                    failures = failures + :failed
                where report = :report and hop = :hop and delivery = 'PROCESSING'
                """).setParameter("delivery", delivery.name()).setParameter("failure", failure).setParameter("next", nextTry)
                .setParameter("failed", failure == null ? 0 : 1).setParameter("report", waiting.report())
                .setParameter("hop", waiting.hop()).executeUpdate().thenAccept(_ -> {});
    }
}
