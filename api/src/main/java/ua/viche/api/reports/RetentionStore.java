package ua.viche.api.reports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/// Erases what was written and who wrote it, once its time is over; category, district, days and states stay for the figures.
final class RetentionStore {

    /// @return the reports that are erased now
    CompletionStage<List<UUID>> erase(Stage.QueryProducer session, String category, Instant endedBefore, Instant now, int most) {
        return session.createNativeQuery("""
                with ended as (
                    select id from report where category = :category and ended_at <= :before and erased_at is null
                    limit :most for update skip locked),
                entries as (update report_entry set text = null, person = null where report in (select id from ended)),
                hops as (update report_hop set reason = null where report in (select id from ended)),
                backers as (delete from report_supporter where report in (select id from ended)),
                photos as (delete from report_photo where report in (select id from ended)),
                redactions as (delete from redaction where subject in (select id from ended)),
                receipts as (delete from report_receipt where report in (select id from ended))
                update report set content = null, location = null, author = null, concerns = null, show_name = false, cell = null,
                    public_text = null, register_number = null, unforwarded_reason = null, device_at = null, erased_at = :now,
                    publication = case when publication = 'NEVER' then 'NEVER' else 'HIDDEN' end
                where id in (select id from ended)
                returning id
                """, UUID.class).setParameter("category", category).setParameter("before", endedBefore).setParameter("now", now)
                .setParameter("most", most).getResultList();
    }
}
