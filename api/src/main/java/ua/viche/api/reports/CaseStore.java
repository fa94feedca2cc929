package ua.viche.api.reports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.platform.identity.Vault;

/// What the staff have before them: lists from the table `report`, and the table `shift_note`.
final class CaseStore {

    record Note(UUID id, String duty, String text, Instant at) {}

    private final Vault vault;

    CaseStore(Vault vault) {
        this.vault = vault;
    }

    /// Open reports of these duties, of all where there are none; never one that concerns the reader. The most urgent first.
    CompletionStage<List<Report>> open(Stage.QueryProducer session, List<String> duties, boolean everything, UUID reader,
            int most) {
        return session.createNativeQuery(ReportStore.SELECT + """
                 where r.ended_at is null and (:everything or r.responsible = any(cast(:duties as text[])))
                    and r.concerns is distinct from :reader
                order by r.due_at, r.id limit :most
                """, Object[].class).setParameter("everything", everything)
                .setParameter("duties", duties.toArray(String[]::new)).setParameter("reader", reader).setParameter("most", most)
                .getResultList().thenApply(ReportStore::reports);
    }

    /// Those whose first deadline has passed or comes within a while, and of which the staff were not told yet; locked.
    CompletionStage<List<Report>> due(Stage.QueryProducer session, Instant now, Instant soon, int most) {
        return session.createNativeQuery(ReportStore.SELECT + """
                 where r.ended_at is null and r.due_at is not null
                    and r.alert_stage < case
                        when least(r.due_at, case when r.answered_at is null then r.answer_due_at end) <= :now then 3
                        when least(r.due_at, case when r.answered_at is null then r.answer_due_at end) <= :soon then 2 else 0 end
                order by r.due_at limit :most for update skip locked
                """, Object[].class).setParameter("now", now).setParameter("soon", soon).setParameter("most", most)
                .getResultList().thenApply(ReportStore::reports);
    }

    CompletionStage<Void> alarmed(Stage.QueryProducer session, UUID report, int stage) {
        return session.createNativeQuery("update report set alert_stage = :stage where id = :report")
                .setParameter("stage", stage).setParameter("report", report).executeUpdate().thenAccept(_ -> {});
    }

    /// Reports of a category that were put right long enough ago and whose authors were not asked yet; locked.
    CompletionStage<List<Report>> toAsk(Stage.QueryProducer session, String category, Instant before, int most) {
        return session.createNativeQuery(ReportStore.SELECT + """
                 where r.category = :category and r.state = 'FIXED' and r.ended_at <= :before and r.asked_at is null
                    and r.author is not null
                limit :most for update skip locked
                """, Object[].class).setParameter("category", category).setParameter("before", before)
                .setParameter("most", most).getResultList().thenApply(ReportStore::reports);
    }

    CompletionStage<Void> asked(Stage.QueryProducer session, UUID report, Instant now) {
        return session.createNativeQuery("update report set asked_at = :now where id = :report").setParameter("now", now)
                .setParameter("report", report).executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<Void> note(Stage.QueryProducer session, Note note, UUID person) {
        return session.createNativeQuery("""
                insert into shift_note (id, duty, person, text, at) values (:id, :duty, :person, :text, :at)
                """).setParameter("id", note.id()).setParameter("duty", note.duty()).setParameter("person", person)
                .setParameter("text", vault.encrypt(note.text(), note.id())).setParameter("at", note.at()).executeUpdate()
                .thenAccept(_ -> {});
    }

    CompletionStage<List<Note>> notes(Stage.QueryProducer session, List<String> duties, Instant since) {
        return session.createNativeQuery("""
                select id, duty, text, at from shift_note
                where duty = any(cast(:duties as text[])) and at >= :since order by id desc limit 20
                """, Object[].class).setParameter("duties", duties.toArray(String[]::new)).setParameter("since", since)
                .getResultList().thenApply(rows -> rows.stream().map(r -> new Note((UUID) r[0], (String) r[1],
                        vault.decrypt((byte[]) r[2], r[0]), ReportStore.instant(r[3]))).toList());
    }
}
