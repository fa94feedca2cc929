package ua.viche.api.media.uploads;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.media.Owner;
import ua.viche.api.media.photos.Refusal;

/// The tables `upload` and `upload_piece`.
final class UploadStore {

    private static final String SELECT = """
            select id, owner, anonymous, length, received, pieces, checksum, metadata, state, refusal, expires_at from upload u
            """;

    /// Begun by an owner in a day.
    record Usage(int uploads, long bytes) {}

    /// One owner's uploads begin one after the other, so that none is begun past the quota.
    CompletionStage<Void> lock(Stage.QueryProducer session, Owner owner) {
        return session.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:owner, 15)) as text)", String.class)
                .setParameter("owner", owner.key().toString()).getSingleResultOrNull().thenAccept(_ -> {});
    }

    CompletionStage<Usage> usage(Stage.QueryProducer session, Owner owner, Instant since) {
        return session.createNativeQuery("""
                select cast(count(*) as int), cast(coalesce(sum(length), 0) as bigint) from upload
                where owner = :owner and created_at > :since
                """, Object[].class).setParameter("owner", owner.key()).setParameter("since", since).getSingleResult()
                .thenApply(row -> new Usage((Integer) row[0], (Long) row[1]));
    }

    /// The latest upload of the same bytes that can be gone on with, or has led to a photo that nothing was done with yet.
    CompletionStage<Optional<Upload>> same(Stage.QueryProducer session, Owner owner, long length, String checksum, Instant now) {
        return one(session.createNativeQuery(SELECT + """
                where owner = :owner and length = :length and checksum = :checksum
                    and (state = 'OPEN' and expires_at > :now or state = 'RECEIVED' or state = 'DONE' and exists (
                        select from photo p where p.id = u.id and p.removed_at is null and p.subject is null))
                order by id desc limit 1
                """, Object[].class).setParameter("owner", owner.key()).setParameter("length", length)
                .setParameter("checksum", checksum).setParameter("now", now));
    }

    CompletionStage<Void> insert(Stage.QueryProducer session, Upload upload, Instant now) {
        return session.createNativeQuery("""
                insert into upload (id, owner, anonymous, length, checksum, metadata, created_at, expires_at)
                values (:id, :owner, :anonymous, :length, cast(:checksum as text), cast(:metadata as bytea), :now, :expires)
                """).setParameter("id", upload.id()).setParameter("owner", upload.owner().key())
                .setParameter("anonymous", upload.owner().anonymous()).setParameter("length", upload.size().length())
                .setParameter("checksum", upload.checksum()).setParameter("metadata", upload.metadata()).setParameter("now", now)
                .setParameter("expires", upload.expiresAt()).executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<Optional<Upload>> find(Stage.QueryProducer session, UUID id) {
        return one(session.createNativeQuery(SELECT + " where id = :id", Object[].class).setParameter("id", id));
    }

    /// Counts a piece in, if the upload still stands where it began. With the last one the upload is received, and whoever sent that has
    /// until `makeAt` to make the photo before anybody else tries.
    CompletionStage<Boolean> append(Stage.QueryProducer session, UUID upload, Piece piece, Instant now, Instant makeAt) {
        return session.createNativeQuery("""
                with grown as (
                    update upload set received = received + :length, pieces = pieces + 1,
                        state = case when received + :length = length then 'RECEIVED' else state end,
                        next_try_at = case when received + :length = length then cast(:make as timestamptz) end
                    where id = :id and state = 'OPEN' and received = :start and expires_at > :now returning id)
                insert into upload_piece (upload, start, length, object) select id, :start, :length, :object from grown
                """).setParameter("id", upload).setParameter("start", piece.start()).setParameter("length", piece.length())
                .setParameter("object", piece.object()).setParameter("now", now).setParameter("make", makeAt).executeUpdate()
                .thenApply(rows -> rows == 1);
    }

    /// Bytes of an upload.
    record Piece(long start, long length, String object) {}

    CompletionStage<List<String>> pieces(Stage.QueryProducer session, UUID upload) {
        return session.createNativeQuery("select object from upload_piece where upload = :upload order by start", String.class)
                .setParameter("upload", upload).getResultList();
    }

    /// A received upload whose photo nobody makes at the moment: the caller's for so long.
    CompletionStage<Optional<Upload>> claim(Stage.QueryProducer session, Instant now, Duration lease) {
        return session.createNativeQuery("""
                update upload set next_try_at = :until, tries = tries + 1 where id = (
                    select id from upload where state = 'RECEIVED' and next_try_at <= :now order by next_try_at limit 1
                    for update skip locked)
                returning id
                """, UUID.class).setParameter("now", now).setParameter("until", now.plus(lease)).getSingleResultOrNull()
                .thenCompose(id -> id == null
                        ? java.util.concurrent.CompletableFuture.completedStage(Optional.<Upload>empty())
                        : find(session, id));
    }

    CompletionStage<Integer> tries(Stage.QueryProducer session, UUID upload) {
        return session.createNativeQuery("select tries from upload where id = :id", Integer.class).setParameter("id", upload)
                .getSingleResult();
    }

    CompletionStage<Void> retry(Stage.QueryProducer session, UUID upload, Instant at) {
        return session.createNativeQuery("update upload set next_try_at = :at where id = :id and state = 'RECEIVED'")
                .setParameter("at", at).setParameter("id", upload).executeUpdate().thenAccept(_ -> {});
    }

    /// @param from the states of which it must be one
    /// @return whether it was
    CompletionStage<Boolean> end(Stage.QueryProducer session, UUID upload, List<UploadState> from, UploadState state,
            @Nullable Refusal refusal, Instant now) {
        return session.createNativeQuery("""
                update upload set state = :state, refusal = cast(:refusal as text), ended_at = :now, metadata = null, next_try_at = null
                where id = :id and state = any(cast(:from as text[]))
                """).setParameter("state", state.name()).setParameter("refusal", refusal == null ? null : refusal.name())
                .setParameter("now", now).setParameter("id", upload)
                .setParameter("from", from.stream().map(UploadState::name).toArray(String[]::new)).executeUpdate()
                .thenApply(rows -> rows == 1);
    }

    CompletionStage<Void> expire(Stage.QueryProducer session, Instant now) {
        return session.createNativeQuery("""
                update upload set state = 'ENDED', ended_at = :now, metadata = null where state = 'OPEN' and expires_at <= :now
                """).setParameter("now", now).executeUpdate().thenAccept(_ -> {});
    }

    /// Ended uploads of which something may be left in the object store.
    CompletionStage<List<UUID>> unswept(Stage.QueryProducer session, int most) {
        return session.createNativeQuery("select id from upload where swept_at is null and ended_at is not null "
                + "order by ended_at limit :most", UUID.class).setParameter("most", most).getResultList();
    }

    CompletionStage<Void> swept(Stage.QueryProducer session, UUID upload, Instant now) {
        return session.createNativeQuery("""
                with gone as (delete from upload_piece where upload = :id)
                update upload set swept_at = :now where id = :id and ended_at is not null
                """).setParameter("id", upload).setParameter("now", now).executeUpdate().thenAccept(_ -> {});
    }

    /// What is older tells nobody anything any more.
    CompletionStage<Void> forget(Stage.QueryProducer session, Instant sweptBefore) {
        return session.createNativeQuery("delete from upload where swept_at < :before").setParameter("before", sweptBefore)
                .executeUpdate().thenAccept(_ -> {});
    }

    private static CompletionStage<Optional<Upload>> one(Stage.SelectionQuery<Object[]> query) {
        return query.getSingleResultOrNull().thenApply(row -> Optional.ofNullable(row).map(UploadStore::upload));
    }

    private static Upload upload(Object[] r) {
        return new Upload((UUID) r[0], new Owner((UUID) r[1], (Boolean) r[2]),
                new Upload.Size((Long) r[3], (Long) r[4], (Integer) r[5]), (String) r[6], (byte[]) r[7],
                UploadState.valueOf((String) r[8]), r[9] == null ? null : Refusal.valueOf((String) r[9]),
                ((OffsetDateTime) r[10]).toInstant());
    }
}
