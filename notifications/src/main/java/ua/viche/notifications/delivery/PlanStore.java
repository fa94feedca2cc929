package ua.viche.notifications.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.MessageKind;
import ua.viche.notifications.content.Throttle;
import ua.viche.notifications.devices.Devices;
import ua.viche.notifications.preferences.QuietHours;
import ua.viche.notifications.preferences.TimeZones;

/// Reads what is known of recipients and writes `message` and new rows of `delivery` and `mailing`. The one place where preferences,
/// inboxes, devices and mailboxes meet: a page of an audience is read by one statement and written by one.
final class PlanStore {

    private final Windows windows;

    PlanStore(Windows windows) {
        this.windows = windows;
    }

    CompletionStage<List<Recipient>> recipients(Stage.QueryProducer session, UUID[] people, MessageKind kind, About about,
            Instant now) {
        return session.createNativeQuery(
                """
                        select people.person, coalesce(one.inbox, wide.inbox, true) as inbox, coalesce(one.push, wide.push, true) as push,
                            coalesce(one.email, wide.email, true) as email, cast(quiet.begins as text) as quiet_from,
                            cast(quiet.ends as text) as quiet_to, coalesce(quiet.time_zone, phone.time_zone) as zone,
                            cast(phone.devices as int) as devices, mailbox.confirmed_at is not null as mailbox,
                            case when :throttled then (
                                select cast(count(*) as int) from message join notice on notice.id = message.notice
                                where message.person = people.person and message.changed_at > :recent and message.created_at > :recent
                                    and notice.priority = :priority and (message.push = 'topic' or exists (
                                        select from delivery where delivery.message = message.id and delivery.state <> 'dropped')))
                            else 0 end as recent,
                            case when :gathered then (
                                select message.id from message join notice on notice.id = message.notice
                                    join delivery on delivery.message = message.id
                                where message.person = people.person and message.changed_at > :recent and notice.kind = :kind
                                    and notice.about_type = :aboutType and notice.about_id = :aboutId and message.lead is null
                                    and delivery.state = 'planned' and delivery.attempts = 0 and delivery.due_at > :now
                                order by message.id limit 1) end as gathering
                        from unnest(cast(:people as uuid[])) as people (person)
                            left join preference one on one.person = people.person and one.subject = :kind
                            left join preference wide on wide.person = people.person and wide.subject = :class
                            left join quiet_hours quiet on quiet.person = people.person
                            left join lateral (
                                select count(*) as devices, (array_agg(time_zone order by seen_at desc)
                                    filter (where time_zone is not null))[1] as time_zone
                                from device where device.person = people.person and device.seen_at > :fresh) phone on true
                            left join email_address mailbox on mailbox.person = people.person
                        """, Object[].class).setParameter("people", people).setParameter("kind", kind.code())
                .setParameter("class", kind.importance().code()).setParameter("throttled", kind.throttle().isPresent())
                .setParameter("fresh", fresh(kind, now))
                .setParameter("priority", kind.importance().priority()).setParameter("gathered", kind.digest().isPresent())
                .setParameter("recent", now.minus(memory(kind)))
                .setParameter("aboutType", about.type()).setParameter("aboutId", about.id()).setParameter("now", now)
                .getResultList()
                .thenApply(rows -> rows.stream().map(PlanStore::recipient).toList());
    }

    /// What is bulk goes only to phones that were seen lately.
    private static Instant fresh(MessageKind kind, Instant now) {
        return kind.importance().urgent() ? Instant.EPOCH : now.minus(Devices.STALE);
    }

    /// How far back messages matter for a new one.
    private Duration memory(MessageKind kind) {
        return windows.throttle(kind).map(Throttle::within)
                .orElseGet(() -> windows.digest(kind).orElse(Duration.ZERO).plus(kind.life()));
    }

    private static Recipient recipient(Object[] row) {
        var quiet = row[4] == null || row[5] == null
                ? null
                : new QuietHours(LocalTime.parse((String) row[4]), LocalTime.parse((String) row[5]));
        return new Recipient((UUID) row[0], (boolean) row[1], (boolean) row[2], (boolean) row[3], quiet,
                TimeZones.or((String) row[6]), (int) row[7], (boolean) row[8], (int) row[9], (UUID) row[10]);
    }

    /// Writes what was decided; a person who has the message already is left as they are. `reached` is materialized since PostgreSQL,
    /// which expects ten rows of an array, would else compare each person with each other.
    CompletionStage<Void> write(Stage.QueryProducer session, Planned notice, List<Plan> plans, Instant now) {
        if (plans.isEmpty()) {
            return CompletableFuture.completedStage(null);
        }
        return session.createNativeQuery(
                """
                        with plan as (
                            select * from unnest(cast(:people as uuid[]), cast(:reasons as text[]), cast(:pushes as text[]), cast(:pushed as boolean[]),
                                    cast(:dues as bigint[]), cast(:leads as uuid[]), cast(:shown as boolean[]), cast(:mails as text[]),
                                    cast(:mailDues as bigint[]))
                                as plan (person, reason, push, pushed, due, lead, shown, mail, mail_due)),
                        told as (
                            insert into message (id, notice, person, reason, created_at, changed_at, push, push_until, lead, shown, mail)
                            select uuidv7(), :notice, person, reason, :now, :now, push,
                                case when push in ('quiet-hours', 'digest') then to_timestamp(due / 1000.0) end, lead, shown, mail
                            from plan
                            on conflict (notice, person) do nothing
                            returning id, person),
                        reached as materialized (
                            select told.id, person, plan.pushed, plan.push, plan.due, plan.mail_due from told join plan using (person)),
                        mailed as (
                            insert into mailing (message, state, priority, due_at)
                            select id, 'planned', :priority, to_timestamp(mail_due / 1000.0) from reached where mail_due is not null)
                        insert into delivery (message, device, state, priority, due_at)
                        select reached.id, device.id, 'planned', :priority, to_timestamp(reached.due / 1000.0)
                        from reached join device on device.person = reached.person and device.seen_at > :fresh
                        where reached.pushed or reached.push = 'topic' and device.kind = 'FID'
                        """).setParameter("people", array(plans, Plan::person, UUID[]::new))
                .setParameter("reasons", array(plans, plan -> notice.reason(plan.person()).code(), String[]::new))
                .setParameter("pushes", array(plans, plan -> plan.push().code(), String[]::new))
                .setParameter("pushed", array(plans, Plan::pushed, Boolean[]::new))
                .setParameter("dues", array(plans, plan -> plan.dueAt().toEpochMilli(), Long[]::new))
                .setParameter("leads", array(plans, Plan::lead, UUID[]::new))
                .setParameter("shown", array(plans, Plan::shown, Boolean[]::new))
                .setParameter("mails", array(plans, plan -> plan.mail().code(), String[]::new))
                .setParameter("fresh", fresh(notice.kind(), now))
                .setParameter("mailDues", array(plans, PlanStore::mailDue, Long[]::new)).setParameter("notice", notice.id())
                .setParameter("priority", notice.kind().importance().priority()).setParameter("now", now).executeUpdate()
                .thenAccept(_ -> {});
    }

    /// Takes back what was not pushed yet of older messages of a kind about the same thing, where a newer one is going to be.
    CompletionStage<Integer> supersede(Stage.QueryProducer session, Planned notice, List<Plan> plans, Instant now) {
        var people = plans.stream().filter(Plan::pushed).map(Plan::person).toArray(UUID[]::new);
        return session.createNativeQuery(
                """
                        update delivery set state = 'dropped', code = 'SUPERSEDED', settled_at = :now
                        from message join notice on notice.id = message.notice
                        where delivery.message = message.id and delivery.state = 'planned'
                            and message.person = any(cast(:people as uuid[])) and notice.kind = :kind
                            and notice.about_type = :aboutType and notice.about_id = :aboutId and notice.id < :notice
                        """).setParameter("now", now).setParameter("people", people).setParameter("kind", notice.kind().code())
                .setParameter("aboutType", notice.about().type()).setParameter("aboutId", notice.about().id())
                .setParameter("notice", notice.id()).executeUpdate();
    }

    private static @Nullable Long mailDue(Plan plan) {
        var due = plan.mailAt();
        return due == null ? null : Long.valueOf(due.toEpochMilli());
    }

    private static <T extends @Nullable Object> T[] array(List<Plan> plans, Function<Plan, T> column, IntFunction<T[]> shape) {
        return plans.stream().map(column).toArray(shape);
    }
}
