package ua.viche.api.alerts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Page;

/// The table `area_notice`, and which public reports nobody was told of yet.
final class NoticeStore {

    private static final String SELECT = """
            select id, district, language, title, text, state, made_at, until, published_at from area_notice
            """;

    /// A report of which followers are to be told.
    record Untold(UUID id, @Nullable UUID author, @Nullable String district, String category, @Nullable String cell,
            String text) {}

    /// @param submission under which moderation decides on it
    record Decidable(Notice notice, UUID submission) {}

    CompletionStage<Void> insert(Stage.QueryProducer session, Notice notice, UUID person, UUID submission) {
        return session.createNativeQuery("""
                insert into area_notice (id, district, person, language, title, text, state, submission, made_at, until)
                values (:id, :district, :person, :language, :title, :text, 'WAITING', :submission, :at, cast(:until as timestamptz))
                """).setParameter("id", notice.id()).setParameter("district", notice.district()).setParameter("person", person)
                .setParameter("language", notice.language()).setParameter("title", notice.title())
                .setParameter("text", notice.text()).setParameter("submission", submission).setParameter("at", notice.madeAt())
                .setParameter("until", notice.until()).executeUpdate().thenAccept(_ -> {});
    }

    /// Locked until the transaction ends.
    CompletionStage<Optional<Decidable>> locked(Stage.QueryProducer session, UUID id) {
        return session.createNativeQuery("""
                select id, district, language, title, text, state, made_at, until, published_at, submission from area_notice
                where id = :id for update
                """, Object[].class).setParameter("id", id).getSingleResultOrNull()
                .thenApply(row -> Optional.ofNullable(row).map(r -> new Decidable(notice(r), (UUID) r[9])));
    }

    CompletionStage<Void> decide(Stage.QueryProducer session, UUID id, Notice.State state, String title, String text,
            Instant now) {
        return session.createNativeQuery("""
                update area_notice set state = :state, title = :title, text = :text, published_at = coalesce(published_at, :now)
                where id = :id
                """).setParameter("state", state.name()).setParameter("title", title).setParameter("text", text)
                .setParameter("now", now).setParameter("id", id).executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<Optional<Notice>> find(Stage.QueryProducer session, UUID id) {
        return session.createNativeQuery(SELECT + " where id = :id", Object[].class).setParameter("id", id)
                .getSingleResultOrNull().thenApply(row -> Optional.ofNullable(row).map(NoticeStore::notice));
    }

    /// Shown now, newest first; one more than the page holds.
    CompletionStage<List<Notice>> published(Stage.QueryProducer session, @Nullable String district, Instant now,
            Page.Request page) {
        return session.createNativeQuery(SELECT + """
                 where state = 'PUBLIC' and (cast(:district as text) is null or district = cast(:district as text))
                    and (until is null or until > :now) and (cast(:after as uuid) is null or id < cast(:after as uuid))
                order by id desc limit :limit
                """, Object[].class).setParameter("district", district).setParameter("now", now)
                .setParameter("after", page.after(UUID::fromString)).setParameter("limit", page.limit() + 1).getResultList()
                .thenApply(rows -> rows.stream().map(NoticeStore::notice).toList());
    }

    /// Public notices of which nobody was told yet; marked as told.
    CompletionStage<List<Notice>> takeUntold(Stage.QueryProducer session, Instant now, int most) {
        return session.createNativeQuery("""
                update area_notice set told_at = :now where id in (select id from area_notice
                    where state = 'PUBLIC' and told_at is null order by published_at limit :most for update skip locked)
                returning id, district, language, title, text, state, made_at, until, published_at
                """, Object[].class).setParameter("now", now).setParameter("most", most).getResultList()
                .thenApply(rows -> rows.stream().map(NoticeStore::notice).toList());
    }

    /// Public reports whose day's map is drawn and of which nobody was told yet; marked as told.
    CompletionStage<List<Untold>> takeUntoldReports(Stage.QueryProducer session, Instant now, int most) {
        return session.createNativeQuery("""
                update report set told_at = :now where id in (select id from report
                    where publication = 'PUBLIC' and told_at is null and not exists (select from report_map_stale
                        where day = date(report.submitted_at at time zone 'Europe/Kyiv'))
                    order by published_at limit :most for update skip locked)
                returning id, author, district, category, shown_cell, coalesce(public_text, '')
                """, Object[].class).setParameter("now", now).setParameter("most", most).getResultList()
                .thenApply(rows -> rows.stream().map(r -> new Untold((UUID) r[0], (UUID) r[1], (String) r[2], (String) r[3],
                        (String) r[4], (String) r[5])).toList());
    }

    private static Notice notice(Object[] r) {
        return new Notice((UUID) r[0], (String) r[1], (String) r[2], (String) r[3], (String) r[4],
                Notice.State.valueOf((String) r[5]), ((OffsetDateTime) r[6]).toInstant(), maybe(r[7]), maybe(r[8]));
    }

    private static @Nullable Instant maybe(@Nullable Object timestamp) {
        return timestamp == null ? null : ((OffsetDateTime) timestamp).toInstant();
    }
}
