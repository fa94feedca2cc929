package ua.viche.moderation.wellbeing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/// The table `shift`; nobody else reads or writes it.
final class ShiftStore {

    record Shift(Instant began, int seen) {}

    CompletionStage<Optional<Shift>> find(Stage.Session session, UUID reviewer) {
        return session.createNativeQuery("select began_at, seen from shift where reviewer = :reviewer", Object[].class)
                .setParameter("reviewer", reviewer)
                .getResultList()
                .thenApply(rows -> rows.stream().findFirst()
                        .map(row -> new Shift(((OffsetDateTime) row[0]).toInstant(), ((Number) row[1]).intValue())));
    }

    /// Adds to the shift that lasts, or begins another where it began before `over`.
    CompletionStage<Void> add(Stage.Session session, UUID reviewer, int points, Instant now, Instant over) {
        return session.createNativeQuery("""
                insert into shift (reviewer, began_at, seen) values (:reviewer, :now, :points)
                on conflict (reviewer) do update set
                    began_at = case when shift.began_at <= :over then excluded.began_at else shift.began_at end,
                    seen = case when shift.began_at <= :over then 0 else shift.seen end + excluded.seen
                """)
                .setParameter("reviewer", reviewer)
                .setParameter("now", now)
                .setParameter("points", points)
                .setParameter("over", over)
                .executeUpdate()
                .thenAccept(_ -> {});
    }
}
