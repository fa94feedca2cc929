package ua.viche.notifications.email;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/// The table `email_address`.
final class EmailStore {

    /// An address as it is kept.
    record Kept(byte[] address, String locale, boolean confirmed) {}

    CompletionStage<Optional<Kept>> find(Stage.QueryProducer session, UUID person) {
        return session.createNativeQuery(
                "select encode(address, 'hex'), locale, confirmed_at is not null from email_address where person = :person",
                Object[].class)
                .setParameter("person", person).getSingleResultOrNull()
                .thenApply(row -> Optional.ofNullable((Object[]) row).map(columns -> new Kept(
                        HexFormat.of().parseHex((String) columns[0]), (String) columns[1], (boolean) columns[2])));
    }

    CompletionStage<Integer> save(Stage.QueryProducer session, UUID person, byte[] address, String locale, String token,
            Instant now) {
        return session.createNativeQuery(
                """
                        insert into email_address (person, address, locale, token, requested_at)
                        values (:person, decode(:address, 'hex'), :locale, :token, :now)
                        on conflict (person) do update set address = excluded.address, locale = excluded.locale,
                            token = excluded.token, requested_at = excluded.requested_at, confirmed_at = null
                        """).setParameter("person", person).setParameter("address", HexFormat.of().formatHex(address))
                .setParameter("locale", locale).setParameter("token", token).setParameter("now", now).executeUpdate();
    }

    CompletionStage<Integer> speak(Stage.QueryProducer session, UUID person, String locale) {
        return session.createNativeQuery("update email_address set locale = :locale where person = :person")
                .setParameter("locale", locale).setParameter("person", person).executeUpdate();
    }

    CompletionStage<Boolean> confirm(Stage.QueryProducer session, String token, Instant after, Instant now) {
        return session.createNativeQuery(
                "update email_address set confirmed_at = :now, token = null where token = :token and requested_at > :after")
                .setParameter("now", now).setParameter("token", token).setParameter("after", after).executeUpdate()
                .thenApply(rows -> rows == 1);
    }

    CompletionStage<Integer> delete(Stage.QueryProducer session, UUID person) {
        return session.createNativeQuery("delete from email_address where person = :person").setParameter("person", person)
                .executeUpdate();
    }

    CompletionStage<Integer> forgetUnconfirmed(Stage.QueryProducer session, Instant before) {
        return session.createNativeQuery("delete from email_address where confirmed_at is null and requested_at < :before")
                .setParameter("before", before).executeUpdate();
    }
}
