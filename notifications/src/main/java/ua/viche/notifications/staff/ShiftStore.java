package ua.viche.notifications.staff;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.hibernate.reactive.stage.Stage;
import ua.viche.platform.http.Page;

/// The table `shift`.
final class ShiftStore {

    CompletionStage<Integer> insert(Stage.QueryProducer session, Shift shift) {
        return session.createNativeQuery(
                "insert into shift (id, duty, post, person, begins, ends) values (:id, :duty, :post, :person, :begins, :ends)")
                .setParameter("id", shift.id()).setParameter("duty", shift.duty()).setParameter("post", shift.post().code())
                .setParameter("person", shift.person()).setParameter("begins", shift.begins()).setParameter("ends", shift.ends())
                .executeUpdate();
    }

    CompletionStage<Optional<Shift>> find(Stage.QueryProducer session, UUID id) {
        return session
                .createNativeQuery("select id, duty, post, person, begins, ends from shift where id = :id for update",
                        Object[].class)
                .setParameter("id", id).getSingleResultOrNull()
                .thenApply(row -> Optional.ofNullable((Object[]) row).map(ShiftStore::shift));
    }

    CompletionStage<Integer> delete(Stage.QueryProducer session, UUID id) {
        return session.createNativeQuery("delete from shift where id = :id").setParameter("id", id).executeUpdate();
    }

    CompletionStage<Page<Shift>> list(Stage.StatelessSession session, String duty, Instant now, Page.Request page) {
        var after = page.after(ShiftStore::position);
        return session.createNativeQuery(
                """
                        select id, duty, post, person, begins, ends from shift
                        where duty = :duty and ends > :now and (:start or (ends, id) > (:ends, :id))
                        order by ends, id limit :limit
                        """, Object[].class).setParameter("duty", duty).setParameter("now", now)
                .setParameter("start", after == null)
                .setParameter("ends", after == null ? Instant.EPOCH : after.ends())
                .setParameter("id", after == null ? new UUID(0, 0) : after.id()).setParameter("limit", page.limit() + 1)
                .getResultList()
                .thenApply(rows -> Page.of(rows.stream().map(ShiftStore::shift).toList(), page, Shift::position));
    }

    /// Everybody who is on duty now, by post.
    CompletionStage<Map<Post, List<UUID>>> onDuty(Stage.QueryProducer session, String duty, Instant now) {
        return session.createNativeQuery(
                "select distinct post, person from shift where duty = :duty and ends > :now and begins <= :now", Object[].class)
                .setParameter("duty", duty).setParameter("now", now).getResultList()
                .thenApply(rows -> rows.stream().collect(Collectors.groupingBy(row -> Post.of((String) row[0]),
                        Collectors.mapping(row -> (UUID) row[1], Collectors.toList()))));
    }

    private record Position(Instant ends, UUID id) {}

    private static Position position(String text) {
        var blank = text.indexOf(' ');
        return new Position(Instant.ofEpochMilli(Long.parseLong(text.substring(0, blank))),
                UUID.fromString(text.substring(blank + 1)));
    }

    private static Shift shift(Object[] row) {
        return new Shift((UUID) row[0], (String) row[1], Post.of((String) row[2]), (UUID) row[3],
                ((OffsetDateTime) row[4]).toInstant(), ((OffsetDateTime) row[5]).toInstant());
    }
}
