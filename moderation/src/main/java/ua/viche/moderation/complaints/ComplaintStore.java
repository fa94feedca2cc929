package ua.viche.moderation.complaints;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.ComplaintSettled;
import ua.viche.platform.texts.Bilingual;

/// The tables `complaint`, `complaint_reason` and `complainer`; nobody else reads or writes them.
final class ComplaintStore {

    private static final String COLUMNS = "select id, kind, subject, reason, text, weight, made_at, outcome, settled_at from complaint ";

    /// A place in one's own complaints, newest first.
    record Position(Instant madeAt, UUID id) {}

    CompletionStage<List<Reason>> reasons(Stage.Session session) {
        return session.createNativeQuery("""
                select code, name_uk, name_en, policy, weight from complaint_reason order by position
                """, Object[].class).getResultList().thenApply(rows -> rows.stream().map(ComplaintStore::reason).toList());
    }

    CompletionStage<ComplainerRecord> record(Stage.Session session, UUID person) {
        return session.createNativeQuery("select upheld, dismissed from complainer where person = :person", Object[].class)
                .setParameter("person", person)
                .getResultList()
                .thenApply(rows -> rows.stream().findFirst()
                        .map(row -> new ComplainerRecord(((Number) row[0]).intValue(), ((Number) row[1]).intValue()))
                        .orElse(ComplainerRecord.NONE));
    }

    /// @return whether the person had not complained of that yet
    CompletionStage<Boolean> insert(Stage.Session session, UUID item, UUID complainer, Complaint complaint) {
        return session.createNativeQuery("""
                insert into complaint (id, item, kind, subject, complainer, reason, text, weight, made_at)
                values (:id, :item, :kind, :subject, :complainer, :reason, cast(:text as text), :weight, :at)
                on conflict (kind, subject, complainer) do nothing
                """)
                .setParameter("id", complaint.id())
                .setParameter("item", item)
                .setParameter("kind", complaint.kind())
                .setParameter("subject", complaint.subject())
                .setParameter("complainer", complainer)
                .setParameter("reason", complaint.reason())
                .setParameter("text", complaint.text())
                .setParameter("weight", complaint.weight())
                .setParameter("at", complaint.madeAt())
                .executeUpdate()
                .thenApply(rows -> rows == 1);
    }

    CompletionStage<Optional<Complaint>> find(Stage.Session session, String kind, UUID subject, UUID complainer) {
        return session.createNativeQuery(
                COLUMNS + "where kind = :kind and subject = :subject and complainer = :complainer", Object[].class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setParameter("complainer", complainer)
                .getResultList()
                .thenApply(rows -> rows.stream().findFirst().map(ComplaintStore::complaint));
    }

    /// Somebody's own, newest first, one more than asked for.
    CompletionStage<List<Complaint>> of(Stage.Session session, UUID complainer, int limit, @Nullable Position after) {
        var query = session.createNativeQuery(COLUMNS + "where complainer = :complainer "
                + (after == null ? "" : "and (made_at, id) < (:at, :id) ") + "order by made_at desc, id desc limit :limit",
                Object[].class)
                .setParameter("complainer", complainer)
                .setParameter("limit", limit + 1);
        if (after != null) {
            query.setParameter("at", after.madeAt()).setParameter("id", after.id());
        }
        return query.getResultList().thenApply(rows -> rows.stream().map(ComplaintStore::complaint).toList());
    }

    /// All about an item's subject, heaviest first.
    CompletionStage<List<Complaint>> about(Stage.Session session, String kind, UUID subject) {
        return session.createNativeQuery(
                COLUMNS + "where kind = :kind and subject = :subject order by weight desc, made_at, id limit 500", Object[].class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .getResultList()
                .thenApply(rows -> rows.stream().map(ComplaintStore::complaint).toList());
    }

    /// Settles what waits about a subject and was made by then, and notes it on the complainers' records.
    CompletionStage<List<ComplaintSettled>> settle(Stage.Session session, String kind, UUID subject, Outcome outcome,
            Instant at) {
        return session.createNativeQuery("""
                with settled as (
                    update complaint set outcome = :outcome, settled_at = :at
                    where kind = :kind and subject = :subject and outcome is null and made_at <= :at
                    returning id, complainer),
                noted as (
                    insert into complainer (person, upheld, dismissed)
                    select complainer, case :outcome when 'UPHELD' then 1 else 0 end, case :outcome when 'DISMISSED' then 1 else 0 end
                    from settled order by complainer
                    on conflict (person) do update set upheld = complainer.upheld + excluded.upheld,
                        dismissed = complainer.dismissed + excluded.dismissed)
                select id, complainer from settled
                """, Object[].class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setParameter("outcome", outcome.name())
                .setParameter("at", at)
                .getResultList()
                .thenApply(rows -> rows.stream().map(row -> new ComplaintSettled((UUID) row[0], (UUID) row[1], kind, subject,
                        outcome.announced(), at)).toList());
    }

    private static Reason reason(@Nullable Object[] row) {
        return new Reason(text(row[0]), new Bilingual(text(row[1]), text(row[2])), (String) row[3],
                ((Number) Objects.requireNonNull(row[4])).doubleValue());
    }

    private static Complaint complaint(@Nullable Object[] row) {
        return new Complaint((UUID) Objects.requireNonNull(row[0]), text(row[1]), (UUID) Objects.requireNonNull(row[2]),
                text(row[3]), (String) row[4], ((Number) Objects.requireNonNull(row[5])).doubleValue(),
                ((OffsetDateTime) Objects.requireNonNull(row[6])).toInstant(),
                row[7] == null ? null : Outcome.valueOf((String) row[7]),
                row[8] == null ? null : ((OffsetDateTime) row[8]).toInstant());
    }

    private static String text(@Nullable Object value) {
        return (String) Objects.requireNonNull(value);
    }
}
