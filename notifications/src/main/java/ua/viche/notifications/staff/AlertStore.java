package ua.viche.notifications.staff;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.StaffAlertRaised;
import ua.viche.notifications.content.About;

/// The tables `staff_alert` and `staff_notice`, and what of messages an alert touches.
final class AlertStore {

    private static final int NOBODY = -1;

    /// An alert that nobody has read of in time, or whose time has come.
    ///
    /// @param reached null where nobody was called yet
    /// @param since when the call began to be of use
    record Unanswered(UUID alert, StaffAlertRaised.Cause cause, String duty, About about, @Nullable Post reached, boolean read,
            Instant since) {}

    CompletionStage<Integer> raise(Stage.QueryProducer session, StaffAlertRaised event, @Nullable Post reached,
            Instant next) {
        return session.createNativeQuery(
                """
                        insert into staff_alert (alert, cause, duty, subject_kind, subject, due_at, raised_at, step, next_at)
                        values (:alert, :cause, :duty, :kind, :subject, cast(cast(:due as text) as timestamptz), :raised, :step, :next)
                        on conflict (alert) do update set cause = excluded.cause, duty = excluded.duty, due_at = excluded.due_at,
                            raised_at = excluded.raised_at, step = excluded.step, next_at = excluded.next_at, settled_at = null
                        """).setParameter("alert", event.alert()).setParameter("cause", event.cause().name())
                .setParameter("duty", event.duty()).setParameter("kind", event.subjectKind())
                .setParameter("subject", event.subject().toString())
                .setParameter("due", event.dueAt() == null ? null : event.dueAt().toString())
                .setParameter("raised", event.raisedAt()).setParameter("step", step(reached)).setParameter("next", next)
                .executeUpdate();
    }

    /// An alert that is due later; once it was settled it can be scheduled again.
    CompletionStage<Integer> schedule(Stage.QueryProducer session, UUID alert, StaffAlertRaised.Cause cause, Terms.Term term,
            Instant at, Instant now) {
        return session.createNativeQuery(
                """
                        with anew as (
                            delete from staff_notice where alert = :alert)
                        insert into staff_alert (alert, cause, duty, subject_kind, subject, due_at, raised_at, step, next_at)
                        values (:alert, :cause, :duty, :kind, :subject, :due, :now, :step, :at)
                        on conflict (alert) do update set duty = excluded.duty, due_at = excluded.due_at,
                            raised_at = excluded.raised_at, step = excluded.step, next_at = excluded.next_at, settled_at = null
                        """).setParameter("alert", alert).setParameter("cause", cause.name()).setParameter("duty", term.duty())
                .setParameter("kind", term.about().type()).setParameter("subject", term.about().id())
                .setParameter("due", term.dueAt()).setParameter("now", now).setParameter("step", NOBODY).setParameter("at", at)
                .executeUpdate();
    }

    CompletionStage<Integer> link(Stage.QueryProducer session, UUID alert, UUID notice) {
        return session
                .createNativeQuery("insert into staff_notice (alert, notice) values (:alert, :notice) on conflict do nothing")
                .setParameter("alert", alert).setParameter("notice", notice).executeUpdate();
    }

    /// The alert that has waited longest; locked until the transaction ends.
    CompletionStage<Optional<Unanswered>> unanswered(Stage.QueryProducer session, Instant now) {
        return session.createNativeQuery(
                """
                        select alert, cause, duty, subject_kind, subject, cast(step as int), exists (
                            select from staff_notice join message using (notice)
                            where staff_notice.alert = staff_alert.alert and read_at is not null) as was_read,
                            greatest(raised_at, due_at) as since
                        from staff_alert where next_at <= :now order by next_at limit 1 for update skip locked
                        """, Object[].class).setParameter("now", now).getSingleResultOrNull()
                .thenApply(row -> Optional.ofNullable((Object[]) row)
                        .map(columns -> new Unanswered((UUID) columns[0], StaffAlertRaised.Cause.valueOf((String) columns[1]),
                                (String) columns[2], new About((String) columns[3], (String) columns[4]),
                                post((int) columns[5]),
                                (boolean) columns[6], ((OffsetDateTime) columns[7]).toInstant())));
    }

    CompletionStage<Integer> reached(Stage.QueryProducer session, UUID alert, @Nullable Post post,
            @Nullable Instant next) {
        return session.createNativeQuery(
                "update staff_alert set step = :step, next_at = cast(cast(:next as text) as timestamptz) where alert = :alert")
                .setParameter("step", step(post)).setParameter("next", next == null ? null : next.toString())
                .setParameter("alert", alert).executeUpdate();
    }

    private static int step(@Nullable Post reached) {
        return reached == null ? NOBODY : reached.ordinal();
    }

    private static @Nullable Post post(int step) {
        return step == NOBODY ? null : Post.values()[step];
    }

    /// Nobody is called any more, and what was not sent yet is not.
    CompletionStage<Integer> settle(Stage.QueryProducer session, UUID alert, Instant now) {
        return session.createNativeQuery(
                """
                        with done as (
                            update staff_alert set settled_at = :now, next_at = null where alert = :alert),
                        told as (
                            update message set read_at = coalesce(read_at, :now), changed_at = :now
                            where notice in (select notice from staff_notice where alert = :alert)
                            returning id),
                        unmailed as (
                            update mailing set state = 'dropped', code = 'SETTLED', settled_at = :now from told
                            where mailing.message = told.id and mailing.state = 'planned')
                        update delivery set state = 'dropped', code = 'SETTLED', settled_at = :now from told
                        where delivery.message = told.id and delivery.state = 'planned'
                        """).setParameter("now", now).setParameter("alert", alert).executeUpdate();
    }
}
