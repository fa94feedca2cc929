package ua.viche.api.reports;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.reports.Report.About;
import ua.viche.api.reports.Report.By;
import ua.viche.api.reports.Report.Handling;
import ua.viche.api.reports.Report.Place;
import ua.viche.api.reports.Report.Publicity;
import ua.viche.api.reports.Report.Times;
import ua.viche.api.reports.categories.Kind;
import ua.viche.platform.http.Page;

/// The tables `report` and `report_photo`, as far as one report goes; entries and hops have stores of their own.
final class ReportStore {

    static final String SELECT = """
            select r.id, r.version, r.category, r.category_version, r.kind, cast(r.severity as int), r.language, r.origin, r.author,
                r.show_name, r.concerns, r.district, r.cell, r.shown_cell, r.state, r.responsible, r.step, r.hop, r.due_at,
                r.answer_due_at, r.answered_at, r.alert, r.register_number, r.unforwarded_reason, r.duplicate_of, r.reopened,
                r.confidential, r.publication, r.public_text, r.public_from, r.submission, r.supporters, r.submitted_at, r.device_at,
                r.ended_at
            from report r
            """;

    /// What is kept unreadable; both null once it was erased.
    record Kept(byte @Nullable [] content, byte @Nullable [] location) {}

    CompletionStage<Void> insert(Stage.QueryProducer session, Report report, Kept kept) {
        var handling = report.handling();
        var publicity = report.publicity();
        return session.createNativeQuery("""
                insert into report (id, category, category_version, kind, severity, language, origin, author, show_name, concerns,
                    district, cell, location, content, confidential, publication, public_text, public_from, submission, state,
                    responsible, step, hop, due_at, answer_due_at, alert, submitted_at, device_at)
                values (:id, :category, :categoryVersion, :kind, :severity, :language, :origin, cast(:author as uuid), :showName,
                    cast(:concerns as uuid), cast(:district as text), cast(:cell as text), cast(:location as bytea), :content,
                    :confidential, :publication, cast(:publicText as text), cast(:publicFrom as timestamptz),
                    cast(:submission as uuid), :state, :responsible, :step, :hop, :dueAt, cast(:answerDueAt as timestamptz), :alert,
                    :submittedAt, cast(:deviceAt as timestamptz))
                """).setParameter("id", report.id()).setParameter("category", report.about().category())
                .setParameter("categoryVersion", report.about().categoryVersion())
                .setParameter("kind", report.about().kind().name()).setParameter("severity", report.about().severity())
                .setParameter("language", report.about().language()).setParameter("origin", report.by().origin().name())
                .setParameter("author", report.by().author()).setParameter("showName", report.by().showName())
                .setParameter("concerns", report.by().concerns()).setParameter("district", report.place().district())
                .setParameter("cell", report.place().cell()).setParameter("location", kept.location())
                .setParameter("content", kept.content()).setParameter("confidential", publicity.confidential())
                .setParameter("publication", publicity.publication().name()).setParameter("publicText", publicity.text())
                .setParameter("publicFrom", publicity.from()).setParameter("submission", publicity.submission())
                .setParameter("state", handling.state().name()).setParameter("responsible", handling.responsible().duty())
                .setParameter("step", handling.step()).setParameter("hop", handling.hop()).setParameter("dueAt", handling.dueAt())
                .setParameter("answerDueAt", handling.answerDueAt()).setParameter("alert", handling.alert())
                .setParameter("submittedAt", report.times().submittedAt()).setParameter("deviceAt", report.times().deviceAt())
                .executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<Void> insertPhotos(Stage.QueryProducer session, UUID report, List<UUID> photos) {
        return session.createNativeQuery("""
                insert into report_photo (report, position, media)
                select :report, p.place, p.media from unnest(cast(:photos as uuid[])) with ordinality as p (media, place)
                """).setParameter("report", report).setParameter("photos", photos.toArray(UUID[]::new)).executeUpdate()
                .thenAccept(_ -> {});
    }

    CompletionStage<List<UUID>> photos(Stage.QueryProducer session, UUID report) {
        return session.createNativeQuery("select media from report_photo where report = :report order by position", UUID.class)
                .setParameter("report", report).getResultList();
    }

    CompletionStage<Optional<Report>> find(Stage.QueryProducer session, UUID id) {
        return one(session, SELECT + " where r.id = :id", id);
    }

    /// Locked until the transaction ends.
    CompletionStage<Optional<Report>> locked(Stage.QueryProducer session, UUID id) {
        return one(session, SELECT + " where r.id = :id for update", id);
    }

    private static CompletionStage<Optional<Report>> one(Stage.QueryProducer session, String query, UUID id) {
        return session.createNativeQuery(query, Object[].class).setParameter("id", id).getSingleResultOrNull()
                .thenApply(row -> Optional.ofNullable(row).map(ReportStore::report));
    }

    CompletionStage<Kept> kept(Stage.QueryProducer session, UUID id) {
        return session.createNativeQuery("select content, location from report where id = :id", Object[].class)
                .setParameter("id", id).getSingleResult().thenApply(row -> new Kept((byte[]) row[0], (byte[]) row[1]));
    }

    /// A person's own, newest first; one more than the page holds.
    CompletionStage<List<Report>> of(Stage.QueryProducer session, UUID author, Page.Request page) {
        return session.createNativeQuery(SELECT + """
                 where r.author = :author and (cast(:after as uuid) is null or r.id < cast(:after as uuid))
                order by r.id desc limit :limit
                """, Object[].class).setParameter("author", author).setParameter("after", page.after(UUID::fromString))
                .setParameter("limit", page.limit() + 1).getResultList().thenApply(ReportStore::reports);
    }

    /// What everybody may read, newest first; one more than the page holds.
    CompletionStage<List<Report>> published(Stage.QueryProducer session, PublishedFilter filter, Page.Request page) {
        return session.createNativeQuery(SELECT + """
                 where r.publication = 'PUBLIC' and (cast(:after as uuid) is null or r.id < cast(:after as uuid))
                    and (cast(:category as text) is null or r.category = cast(:category as text))
                    and (cast(:district as text) is null or r.district = cast(:district as text))
                    and (cast(:state as text) is null or r.state = cast(:state as text))
                    and (cast(:from as timestamptz) is null or r.submitted_at >= cast(:from as timestamptz))
                    and (cast(:until as timestamptz) is null or r.submitted_at < cast(:until as timestamptz))
                order by r.id desc limit :limit
                """, Object[].class).setParameter("after", page.after(UUID::fromString))
                .setParameter("category", filter.category()).setParameter("district", filter.district())
                .setParameter("state", filter.state() == null ? null : filter.state().name())
                .setParameter("from", filter.from()).setParameter("until", filter.until())
                .setParameter("limit", page.limit() + 1).getResultList().thenApply(ReportStore::reports);
    }

    /// Writes where it stands now; the caller has it locked.
    CompletionStage<Void> keep(Stage.QueryProducer session, Report report) {
        var handling = report.handling();
        var publicity = report.publicity();
        return session.createNativeQuery("""
                update report set version = version + 1, state = :state, responsible = :responsible, step = :step, hop = :hop,
                    due_at = :dueAt, answer_due_at = cast(:answerDueAt as timestamptz),
                    answered_at = cast(:answeredAt as timestamptz), alert = :alert,
                    register_number = cast(:number as text), unforwarded_reason = cast(:unforwarded as text),
                    duplicate_of = cast(:duplicateOf as uuid), reopened = :reopened, publication = :publication,
                    public_text = cast(:publicText as text), public_from = cast(:publicFrom as timestamptz),
                    submission = cast(:submission as uuid), supporters = :supporters, ended_at = cast(:endedAt as timestamptz),
                    alert_stage = case when alert = :alert then alert_stage else 0 end
                where id = :id
                """).setParameter("state", handling.state().name()).setParameter("responsible", handling.responsible().duty())
                .setParameter("step", handling.step()).setParameter("hop", handling.hop()).setParameter("dueAt", handling.dueAt())
                .setParameter("answerDueAt", handling.answerDueAt()).setParameter("answeredAt", handling.answeredAt())
                .setParameter("alert", handling.alert()).setParameter("number", handling.registerNumber())
                .setParameter("unforwarded", handling.unforwardedReason()).setParameter("duplicateOf", handling.duplicateOf())
                .setParameter("reopened", handling.reopened()).setParameter("publication", publicity.publication().name())
                .setParameter("publicText", publicity.text()).setParameter("publicFrom", publicity.from())
                .setParameter("submission", publicity.submission()).setParameter("supporters", publicity.supporters())
                .setParameter("endedAt", report.times().endedAt()).setParameter("id", report.id()).executeUpdate()
                .thenAccept(_ -> {});
    }

    /// Those whose author's time for second thoughts is over, locked.
    CompletionStage<List<Report>> toModerate(Stage.QueryProducer session, Instant now, int most) {
        return session.createNativeQuery(SELECT + """
                 where r.publication = 'WAITING' and r.submission is null and r.public_from <= :now
                order by r.public_from limit :most for update skip locked
                """, Object[].class).setParameter("now", now).setParameter("most", most).getResultList()
                .thenApply(ReportStore::reports);
    }

    /// Notes since when it is public, and that the map has to be drawn anew.
    CompletionStage<Void> published(Stage.QueryProducer session, UUID id, boolean publicly, Instant now) {
        return session.createNativeQuery("""
                update report set published_at = case when :publicly then cast(:now as timestamptz) end, shown_cell = null where id = :id
                """).setParameter("publicly", publicly).setParameter("now", now).setParameter("id", id).executeUpdate()
                .thenAccept(_ -> {});
    }

    static List<Report> reports(List<Object[]> rows) {
        return rows.stream().map(ReportStore::report).toList();
    }

    static Report report(Object[] r) {
        return new Report((UUID) r[0], ((Number) r[1]).longValue(),
                new About((String) r[2], (Integer) r[3], Kind.valueOf((String) r[4]), ((Number) r[5]).intValue(), (String) r[6]),
                new By(Origin.valueOf((String) r[7]), (UUID) r[8], (Boolean) r[9], (UUID) r[10]),
                new Place((String) r[11], (String) r[12], (String) r[13]),
                new Handling(ReportState.valueOf((String) r[14]), Responsible.of((String) r[15]), (Integer) r[16],
                        (Integer) r[17],
                        instant(r[18]), maybe(r[19]), maybe(r[20]), (UUID) r[21], (String) r[22], (String) r[23], (UUID) r[24],
                        (Integer) r[25]),
                new Publicity((Boolean) r[26], Publication.valueOf((String) r[27]), (String) r[28], maybe(r[29]), (UUID) r[30],
                        (Integer) r[31]),
                new Times(instant(r[32]), maybe(r[33]), maybe(r[34])));
    }

    static Instant instant(Object timestamp) {
        return ((OffsetDateTime) timestamp).toInstant();
    }

    static @Nullable Instant maybe(@Nullable Object timestamp) {
        return timestamp == null ? null : instant(timestamp);
    }
}
