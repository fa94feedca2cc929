package ua.viche.moderation.console.session;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/// The table `console_session`; nobody else reads or writes it.
final class SessionStore {

    /// A session as it stands in the table.
    ///
    /// @param hash SHA-256 of the cookie's value, in hex
    record Row(UUID id, String hash, UUID person, byte[] sealed, Instant accessUntil, Instant seenAt, Instant endsAt) {}

    CompletionStage<Void> insert(Stage.QueryProducer session, Row row) {
        return session.createNativeQuery("""
                insert into console_session (id, token_hash, person, sealed, access_until, began_at, seen_at, ends_at)
                values (:id, decode(:hash, 'hex'), :person, decode(:sealed, 'hex'), :until, :seen, :seen, :ends)
                """).setParameter("id", row.id()).setParameter("hash", row.hash()).setParameter("person", row.person())
                .setParameter("sealed", hex(row.sealed())).setParameter("until", row.accessUntil())
                .setParameter("seen", row.seenAt()).setParameter("ends", row.endsAt()).executeUpdate().thenAccept(_ -> {});
    }

    /// One that has not ended.
    ///
    /// @param since the latest sign of life must be later
    CompletionStage<Optional<Row>> find(Stage.QueryProducer session, String hash, Instant now, Instant since) {
        return session.createNativeQuery("""
                select id, person, encode(sealed, 'hex'), access_until, seen_at, ends_at from console_session
                where token_hash = decode(:hash, 'hex') and ends_at > :now and seen_at > :since
                """, Object[].class).setParameter("hash", hash).setParameter("now", now).setParameter("since", since)
                .getSingleResultOrNull().thenApply(row -> Optional.ofNullable(row).map(r -> new Row((UUID) r[0], hash,
                        (UUID) r[1], HexFormat.of().parseHex((String) r[2]), time(r[3]), time(r[4]), time(r[5]))));
    }

    CompletionStage<Void> seen(Stage.QueryProducer session, UUID id, Instant now) {
        return session.createNativeQuery("update console_session set seen_at = :now where id = :id and seen_at < :now")
                .setParameter("id", id).setParameter("now", now).executeUpdate().thenAccept(_ -> {});
    }

    /// Takes the right to fetch new tokens, which one request at a time has.
    CompletionStage<Boolean> takeRefresh(Stage.QueryProducer session, UUID id, Instant now, Instant until) {
        return session.createNativeQuery("""
                update console_session set refreshing_until = :until
                where id = :id and (refreshing_until is null or refreshing_until < :now)
                """).setParameter("id", id).setParameter("now", now).setParameter("until", until).executeUpdate()
                .thenApply(rows -> rows == 1);
    }

    CompletionStage<Void> refreshed(Stage.QueryProducer session, UUID id, byte[] sealed, Instant accessUntil) {
        return session.createNativeQuery("""
                update console_session
                set sealed = decode(:sealed, 'hex'), access_until = :until, refreshing_until = null where id = :id
                """).setParameter("id", id).setParameter("sealed", hex(sealed)).setParameter("until", accessUntil)
                .executeUpdate().thenAccept(_ -> {});
    }

    /// @return whether it was there
    CompletionStage<Boolean> delete(Stage.QueryProducer session, String hash) {
        return session.createNativeQuery("delete from console_session where token_hash = decode(:hash, 'hex')")
                .setParameter("hash", hash).executeUpdate().thenApply(rows -> rows == 1);
    }

    CompletionStage<Integer> deleteOver(Stage.QueryProducer session, Instant now, Instant since) {
        return session.createNativeQuery("delete from console_session where ends_at <= :now or seen_at <= :since")
                .setParameter("now", now).setParameter("since", since).executeUpdate();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static Instant time(Object column) {
        return ((OffsetDateTime) column).toInstant();
    }
}
