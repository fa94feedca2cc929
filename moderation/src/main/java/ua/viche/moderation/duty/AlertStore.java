package ua.viche.moderation.duty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.contracts.events.StaffAlertRaised.Cause;

/// The table `alert`; nobody else reads or writes it.
final class AlertStore {

    /// @return whether there was none of that cause
    CompletionStage<Boolean> insert(Stage.Session session, UUID id, Cause cause, Alerts.Work work, Instant now) {
        return session.createNativeQuery("""
                insert into alert (id, item, cause, queue, raised_at) values (:id, :item, :cause, :queue, :now)
                on conflict (item, cause) where settled_at is null do nothing
                """)
                .setParameter("id", id)
                .setParameter("item", work.item())
                .setParameter("cause", cause.name())
                .setParameter("queue", work.queue())
                .setParameter("now", now)
                .executeUpdate()
                .thenApply(rows -> rows == 1);
    }

    CompletionStage<List<UUID>> settle(Stage.Session session, UUID item, List<Cause> causes, Instant now) {
        return session.createNativeQuery("""
                update alert set settled_at = :now
                where item = :item and settled_at is null and cause = any(cast(:causes as text[]))
                returning id
                """, UUID.class)
                .setParameter("now", now)
                .setParameter("item", item)
                .setParameter("causes", causes.stream().map(Cause::name).toArray(String[]::new))
                .getResultList();
    }
}
