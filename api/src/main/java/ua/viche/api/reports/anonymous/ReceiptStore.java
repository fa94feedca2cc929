package ua.viche.api.reports.anonymous;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/// The table `report_receipt`; nobody else reads or writes it.
final class ReceiptStore {

    CompletionStage<Void> insert(Stage.QueryProducer session, Receipts.Kept kept) {
        return session
                .createNativeQuery(
                        "insert into report_receipt (report, lookup, salt, hash) values (:report, :lookup, :salt, :hash)")
                .setParameter("report", kept.report()).setParameter("lookup", kept.lookup()).setParameter("salt", kept.salt())
                .setParameter("hash", kept.hash()).executeUpdate().thenAccept(_ -> {});
    }

    /// Those that may be it: rarely more than one. A receipt lives as long as its case is open, and until a moment after its end.
    CompletionStage<List<Receipts.Kept>> candidates(Stage.QueryProducer session, String lookup, Instant endedAfter) {
        return session.createNativeQuery("""
                select x.report, x.lookup, x.salt, x.hash from report_receipt x join report r on r.id = x.report
                where x.lookup = :lookup and (r.ended_at is null or r.ended_at > :endedAfter)
                """, Object[].class).setParameter("lookup", lookup).setParameter("endedAfter", endedAfter).getResultList()
                .thenApply(rows -> rows.stream()
                        .map(r -> new Receipts.Kept((UUID) r[0], (String) r[1], (byte[]) r[2], (byte[]) r[3])).toList());
    }

    CompletionStage<Integer> forget(Stage.QueryProducer session, Instant endedBefore) {
        return session.createNativeQuery("""
                delete from report_receipt x using report r where r.id = x.report and r.ended_at <= :endedBefore
                """).setParameter("endedBefore", endedBefore).executeUpdate();
    }
}
