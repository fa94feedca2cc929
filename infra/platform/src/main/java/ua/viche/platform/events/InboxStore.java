package ua.viche.platform.events;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Page;

/// The tables `processed_event` and `dead_letter`.
final class InboxStore {

    /// Notes an event as processed; false where it was before.
    CompletionStage<Boolean> note(Stage.QueryProducer session, String event, String consumer) {
        return session.createNativeQuery("""
                insert into processed_event (event_id, consumer) values (:event, :consumer) on conflict do nothing
                """).setParameter("event", event).setParameter("consumer", consumer).executeUpdate().thenApply(rows -> rows == 1);
    }

    CompletionStage<Integer> forgetBefore(Stage.QueryProducer session, Instant time) {
        return session.createNativeQuery("delete from processed_event where processed_at < :time").setParameter("time", time)
                .executeUpdate();
    }

    /// Why and where an event was given up.
    record Burial(String service, String consumer, String reason, Instant at) {}

    /// Keeps an event that could not be applied, and sends it to the dead-letter topic of the service.
    CompletionStage<Void> bury(Stage.QueryProducer session, Burial burial, StoredEvent event) {
        return session.createNativeQuery("""
                with buried as (
                    insert into dead_letter (id, event_id, consumer, topic, type, at, traceparent, data, reason, failed_at)
                    values (:id, :event, :consumer, :topic, :type, :at, cast(:traceparent as text), :data, :reason, :now)
                    on conflict (event_id, consumer)
                        do update set reason = excluded.reason, failed_at = excluded.failed_at, replayed_at = null
                    returning *)
                insert into outbox (id, topic, type, aggregate, at, traceparent, data)
                select gen_random_uuid(), :deadTopic, 'ua.viche.dead-letter.v1', id, failed_at, traceparent,
                    cast(json_build_object('letter', id, 'event', event_id, 'consumer', consumer, 'topic', topic, 'type', type,
                        'reason', reason, 'data', data) as text)
                from buried
                """).setParameter("id", Ids.next()).setParameter("event", event.id()).setParameter("consumer", burial.consumer())
                .setParameter("topic", event.topic()).setParameter("type", event.type()).setParameter("at", event.time())
                .setParameter("traceparent", event.traceparent()).setParameter("data", event.data())
                .setParameter("reason", burial.reason()).setParameter("now", burial.at())
                .setParameter("deadTopic", "viche." + burial.service() + ".dead-letters").executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<List<DeadLetter>> dead(Stage.QueryProducer session, Page.Request page) {
        return session.createNativeQuery("""
                select id, event_id, consumer, topic, type, at, traceparent, data, reason, failed_at
                from dead_letter
                where replayed_at is null and (cast(:after as uuid) is null or id > cast(:after as uuid))
                order by id limit :most
                """, Object[].class)
                .setParameter("after", page.after(UUID::fromString))
                .setParameter("most", page.limit() + 1).getResultList()
                .thenApply(rows -> rows.stream().map(InboxStore::deadLetter).toList());
    }

    CompletionStage<@Nullable DeadLetter> dead(Stage.QueryProducer session, UUID id) {
        return session.createNativeQuery("""
                select id, event_id, consumer, topic, type, at, traceparent, data, reason, failed_at
                from dead_letter where id = :id and replayed_at is null for update
                """, Object[].class).setParameter("id", id).getSingleResultOrNull()
                .thenApply(row -> row == null ? null : deadLetter(row));
    }

    CompletionStage<Void> replayed(Stage.QueryProducer session, UUID id, Instant now) {
        return session.createNativeQuery("update dead_letter set replayed_at = :now where id = :id").setParameter("now", now)
                .setParameter("id", id).executeUpdate().thenAccept(_ -> {});
    }

    private static DeadLetter deadLetter(Object[] r) {
        var event = new StoredEvent((String) r[1], (String) r[3], (String) r[4], "", ((OffsetDateTime) r[5]).toInstant(),
                (String) r[6], (String) r[7]);
        return new DeadLetter((UUID) r[0], (String) r[2], event, (String) r[8], ((OffsetDateTime) r[9]).toInstant());
    }
}
