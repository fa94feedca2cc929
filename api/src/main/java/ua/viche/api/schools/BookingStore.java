package ua.viche.api.schools;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.platform.http.Page;

/// The tables `school_booking`, `school_feedback` and `school_feedback_key`; nobody else reads or writes them.
final class BookingStore {

    private static final String BOOKING = """
            select id, school, class, lesson, officer, lower(during), upper(during), state, present, absent from school_booking
            """;

    /// Sums of what pupils said.
    record Feedback(int given, int stars, int knowsHelp) {}

    /// False where the class or the officer is elsewhere then: the constraints decide, also between two at once.
    CompletionStage<Boolean> book(Stage.Session session, Booking booking, UUID by, Instant at) {
        return session.createNativeQuery("""
                insert into school_booking (id, school, class, lesson, officer, during, state, booked_by, booked_at)
                values (:id, :school, :class, :lesson, :officer, tstzrange(:starts, :ends, '[)'), 'BOOKED', :by, :at)
                on conflict do nothing
                """).setParameter("id", booking.id()).setParameter("school", booking.school())
                .setParameter("class", booking.schoolClass()).setParameter("lesson", booking.lesson())
                .setParameter("officer", booking.officer()).setParameter("starts", booking.startsAt())
                .setParameter("ends", booking.endsAt()).setParameter("by", by).setParameter("at", at).executeUpdate()
                .thenApply(rows -> rows == 1);
    }

    CompletionStage<Optional<Booking>> find(Stage.Session session, UUID id, boolean lock) {
        return session.createNativeQuery(BOOKING + " where id = :id" + (lock ? " for update" : ""), Object[].class)
                .setParameter("id", id).getSingleResultOrNull()
                .thenApply(row -> Optional.ofNullable(row).map(BookingStore::booking));
    }

    CompletionStage<List<Booking>> list(Stage.Session session, UUID school, Page.Request page) {
        return session.createNativeQuery(BOOKING + """
                 where school = :school and (cast(:after as uuid) is null or id < cast(:after as uuid)) order by id desc limit :limit
                """, Object[].class).setParameter("school", school).setParameter("after", page.after(UUID::fromString))
                .setParameter("limit", page.limit() + 1).getResultList()
                .thenApply(rows -> rows.stream().map(BookingStore::booking).toList());
    }

    CompletionStage<Void> cancel(Stage.Session session, UUID id) {
        return session.createNativeQuery("update school_booking set state = 'CANCELLED' where id = :id").setParameter("id", id)
                .executeUpdate().thenAccept(_ -> {});
    }

    /// Notes how many were there, and opens the feedback for as many.
    CompletionStage<Void> held(Stage.Session session, UUID id, Booking.Attendance attendance) {
        return session
                .createNativeQuery(
                        "update school_booking set state = 'HELD', present = :present, absent = :absent where id = :id")
                .setParameter("present", attendance.present()).setParameter("absent", attendance.absent()).setParameter("id", id)
                .executeUpdate().thenCompose(_ -> session
                        .createNativeQuery("insert into school_feedback (booking, pupils) values (:id, :present)")
                        .setParameter("id", id)
                        .setParameter("present", attendance.present()).executeUpdate())
                .thenAccept(_ -> {});
    }

    CompletionStage<Optional<Feedback>> feedback(Stage.Session session, UUID booking) {
        return session
                .createNativeQuery("select given, stars, knows_help from school_feedback where booking = :booking",
                        Object[].class)
                .setParameter("booking", booking).getSingleResultOrNull()
                .thenApply(
                        row -> Optional.ofNullable(row).map(r -> new Feedback((Integer) r[0], (Integer) r[1], (Integer) r[2])));
    }

    /// False where this key was noted before.
    CompletionStage<Boolean> note(Stage.Session session, String keyHash, LocalDate day) {
        return session
                .createNativeQuery("insert into school_feedback_key (day, hash) values (:day, :hash) on conflict do nothing")
                .setParameter("day", day).setParameter("hash", keyHash).executeUpdate().thenApply(rows -> rows == 1);
    }

    CompletionStage<Integer> forget(Stage.Session session, LocalDate before) {
        return session.createNativeQuery("delete from school_feedback_key where day < :before").setParameter("before", before)
                .executeUpdate();
    }

    /// Adds to the sums of the latest lesson that a class was given since a moment; false where there is none, or all have spoken.
    CompletionStage<Boolean> add(Stage.Session session, String codeHash, int stars, boolean knowsHelp, Instant since) {
        return session.createNativeQuery("""
                update school_feedback set given = given + 1, stars = stars + :stars, knows_help = knows_help + :knows
                where given < pupils and booking = (
                    select b.id from school_booking b join school_class c on c.id = b.class
                    where c.code_hash = :hash and b.state = 'HELD' and lower(b.during) > :since order by lower(b.during) desc limit 1)
                """).setParameter("stars", stars).setParameter("knows", knowsHelp ? 1 : 0).setParameter("hash", codeHash)
                .setParameter("since", since).executeUpdate().thenApply(rows -> rows == 1);
    }

    private static Booking booking(Object[] r) {
        var present = (Integer) r[8];
        var absent = (Integer) r[9];
        return new Booking((UUID) r[0], (UUID) r[1], (UUID) r[2], (String) r[3], (UUID) r[4], at(r[5]), at(r[6]),
                Booking.State.valueOf((String) r[7]),
                present == null || absent == null ? null : new Booking.Attendance(present, absent));
    }

    private static Instant at(Object timestamp) {
        return ((OffsetDateTime) timestamp).toInstant();
    }
}
