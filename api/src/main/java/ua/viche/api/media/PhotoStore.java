package ua.viche.api.media;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.media.Photo.Covering;
import ua.viche.api.media.Photo.Keys;
import ua.viche.api.media.Photo.Publicity;
import ua.viche.api.media.photos.Area;

/// The table `photo`.
final class PhotoStore {

    private static final String SELECT = """
            select id, owner, anonymous, width, height, clean, shown, small, areas, covered, subject_kind, subject, open, verdict,
                submission, hidden_at
            from photo
            """;

    CompletionStage<Void> insert(Stage.QueryProducer session, UUID id, Owner owner, Prints.Printed printed, Instant now,
            Instant expires) {
        return session.createNativeQuery("""
                insert into photo (id, owner, anonymous, width, height, clean, shown, small, created_at, expires_at)
                values (:id, :owner, :anonymous, :width, :height, :large, :large, :small, :now, :expires)
                """).setParameter("id", id).setParameter("owner", owner.key()).setParameter("anonymous", owner.anonymous())
                .setParameter("width", printed.width()).setParameter("height", printed.height())
                .setParameter("large", printed.large()).setParameter("small", printed.small()).setParameter("now", now)
                .setParameter("expires", expires).executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<Optional<Photo>> find(Stage.QueryProducer session, UUID id) {
        return session.createNativeQuery(SELECT + " where id = :id and removed_at is null", Object[].class).setParameter("id", id)
                .getSingleResultOrNull().thenApply(row -> Optional.ofNullable(row).map(PhotoStore::photo));
    }

    /// Locked, in the order of their ids.
    CompletionStage<List<Photo>> locked(Stage.QueryProducer session, Collection<UUID> ids) {
        return session
                .createNativeQuery(SELECT
                        + " where id = any(cast(:ids as uuid[])) and removed_at is null order by id for update", Object[].class)
                .setParameter("ids", ids.toArray(UUID[]::new)).getResultList().thenApply(PhotoStore::photos);
    }

    CompletionStage<List<Photo>> of(Stage.QueryProducer session, UUID subject) {
        return session
                .createNativeQuery(SELECT + " where subject = :subject and removed_at is null order by place, id", Object[].class)
                .setParameter("subject", subject).getResultList().thenApply(PhotoStore::photos);
    }

    CompletionStage<Set<UUID>> published(Stage.QueryProducer session, List<UUID> subjects) {
        return session.createNativeQuery("""
                select id from photo
                where subject = any(cast(:subjects as uuid[])) and open and verdict = 'APPROVED' and areas = covered
                    and removed_at is null
                """, UUID.class).setParameter("subjects", subjects.toArray(UUID[]::new)).getResultList().thenApply(Set::copyOf);
    }

    /// By subject.
    CompletionStage<Map<UUID, UUID>> firstPublished(Stage.QueryProducer session, List<UUID> subjects) {
        return session.createNativeQuery("""
                select distinct on (subject) subject, id from photo
                where subject = any(cast(:subjects as uuid[])) and open and verdict = 'APPROVED' and areas = covered
                    and removed_at is null
                order by subject, place, id
                """, Object[].class).setParameter("subjects", subjects.toArray(UUID[]::new)).getResultList()
                .thenApply(rows -> rows.stream().collect(Collectors.toMap(r -> (UUID) r[0], r -> (UUID) r[1])));
    }

    CompletionStage<Void> attach(Stage.QueryProducer session, List<UUID> ids, Subject subject) {
        return session.createNativeQuery("""
                update photo p set subject_kind = :kind, subject = :subject, place = cast(t.place as int), expires_at = null
                from unnest(cast(:ids as uuid[])) with ordinality as t (id, place)
                where p.id = t.id and p.subject is null
                """).setParameter("kind", subject.kind()).setParameter("subject", subject.id())
                .setParameter("ids", ids.toArray(UUID[]::new)).executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<Void> submitted(Stage.QueryProducer session, UUID photo, UUID submission) {
        return session.createNativeQuery("update photo set verdict = 'WAITING', submission = :submission where id = :id")
                .setParameter("submission", submission).setParameter("id", photo).executeUpdate().thenAccept(_ -> {});
    }

    /// Links that were given out before a subject was closed lead nowhere any more.
    CompletionStage<Void> open(Stage.QueryProducer session, UUID subject, boolean open, Instant now) {
        return session.createNativeQuery("""
                update photo set open = :open,
                    hidden_at = case
                        when not :open then case when open then cast(:now as timestamptz) else hidden_at end
                        when verdict = 'HIDDEN' then hidden_at end
                where subject = :subject
                """).setParameter("open", open).setParameter("now", now).setParameter("subject", subject).executeUpdate()
                .thenAccept(_ -> {});
    }

    /// @return whether there is such a photo
    CompletionStage<Boolean> judge(Stage.QueryProducer session, UUID photo, Verdict verdict, List<Area> areas, Instant now) {
        return session.createNativeQuery("""
                update photo set verdict = :verdict, areas = :areas,
                    next_try_at = case when covered <> :areas then cast(:now as timestamptz) end,
                    hidden_at = case when :hidden then coalesce(hidden_at, cast(:now as timestamptz)) when not open then hidden_at end
                where id = :id and removed_at is null
                """).setParameter("verdict", verdict.name()).setParameter("areas", Photo.text(areas))
                .setParameter("hidden", verdict == Verdict.HIDDEN).setParameter("now", now).setParameter("id", photo)
                .executeUpdate().thenApply(rows -> rows == 1);
    }

    /// A photo that is to be covered and that nobody works on: the caller's for so long.
    CompletionStage<Optional<Photo>> claim(Stage.QueryProducer session, Instant now, Duration lease) {
        return session.createNativeQuery("""
                with claimed as (
                    update photo set next_try_at = :until where id = (
                        select id from photo where areas <> covered and removed_at is null and next_try_at <= :now
                        order by next_try_at limit 1 for update skip locked)
                    returning *)
                """ + SELECT.replace("from photo", "from claimed"), Object[].class).setParameter("now", now)
                .setParameter("until", now.plus(lease)).getSingleResultOrNull()
                .thenApply(row -> Optional.ofNullable(row).map(PhotoStore::photo));
    }

    /// Shows what was covered, if that is still what is wanted.
    CompletionStage<Boolean> covered(Stage.QueryProducer session, Photo photo, Prints.Printed printed) {
        return session.createNativeQuery("""
                update photo set shown = :shown, small = :small, covered = :areas, next_try_at = null
                where id = :id and areas = :areas and shown = :before and removed_at is null
                """).setParameter("shown", printed.large()).setParameter("small", printed.small())
                .setParameter("areas", Photo.text(photo.covering().wanted())).setParameter("id", photo.id())
                .setParameter("before", photo.keys().shown()).executeUpdate().thenApply(rows -> rows == 1);
    }

    /// @return those that were removed
    CompletionStage<List<Photo>> remove(Stage.QueryProducer session, List<UUID> ids, Instant now) {
        return session.createNativeQuery("""
                with gone as (
                    update photo set removed_at = :now where id = any(cast(:ids as uuid[])) and removed_at is null returning *)
                """ + SELECT.replace("from photo", "from gone"), Object[].class).setParameter("now", now)
                .setParameter("ids", ids.toArray(UUID[]::new)).getResultList().thenApply(PhotoStore::photos);
    }

    /// Removes photos that waited too long for their subject.
    CompletionStage<Void> expire(Stage.QueryProducer session, Instant now) {
        return session
                .createNativeQuery("update photo set removed_at = :now where removed_at is null and expires_at <= :now")
                .setParameter("now", now).executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<List<UUID>> removed(Stage.QueryProducer session, int most) {
        return session.createNativeQuery("select id from photo where removed_at is not null order by removed_at limit :most",
                UUID.class).setParameter("most", most).getResultList();
    }

    CompletionStage<Void> delete(Stage.QueryProducer session, UUID id, Instant removedBefore) {
        return session.createNativeQuery("delete from photo where id = :id and removed_at < :before").setParameter("id", id)
                .setParameter("before", removedBefore).executeUpdate().thenAccept(_ -> {});
    }

    private static List<Photo> photos(List<Object[]> rows) {
        return rows.stream().map(PhotoStore::photo).toList();
    }

    private static Photo photo(Object[] r) {
        var subject = r[11] == null ? null : new Subject((String) r[10], (UUID) r[11]);
        return new Photo((UUID) r[0], new Owner((UUID) r[1], (Boolean) r[2]), (Integer) r[3], (Integer) r[4],
                new Keys((String) r[5], (String) r[6], (String) r[7]),
                new Covering(Photo.areas((String) r[8]), Photo.areas((String) r[9])), subject, new Publicity((Boolean) r[12],
                        Verdict.valueOf((String) r[13]), (UUID) r[14], at(r[15])));
    }

    private static @Nullable Instant at(@Nullable Object timestamp) {
        return timestamp == null ? null : ((OffsetDateTime) timestamp).toInstant();
    }
}
