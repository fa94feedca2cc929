package ua.viche.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.opentelemetry.context.Context;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.contracts.events.Event;
import ua.viche.contracts.events.EventContract;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Json;

/// Events that leave with the transaction that caused them: all or none. A relay brings them to Kafka, at least once, in order per
/// aggregate, and wakes on commit. The current trace travels along.
public final class Outbox {

    private static final String INSERT = """
            insert into outbox (id, topic, type, aggregate, at, traceparent, data)
            select e.id, e.topic, e.type, e.aggregate, :at, cast(:traceparent as text), e.data
            from unnest(cast(:ids as uuid[]), cast(:topics as text[]), cast(:types as text[]), cast(:aggregates as uuid[]),
                    cast(:data as text[])) with ordinality as e (id, topic, type, aggregate, data, place)
            order by e.place
            """;

    private final Database database;
    private final Clock clock;
    private final Runnable wake;

    /// @param wake told after each commit that left events behind
    public Outbox(Database database, Clock clock, Runnable wake) {
        this.database = database;
        this.clock = clock;
        this.wake = wake;
    }

    /// Adds an event to the running transaction.
    public CompletionStage<Void> add(Stage.QueryProducer session, Event event) {
        return addAll(session, List.of(event));
    }

    /// Adds events to the running transaction, in this order.
    public CompletionStage<Void> addAll(Stage.QueryProducer session, List<? extends Event> events) {
        return addAll(session, events, database.trace(session));
    }

    /// As above, caused by another trace than that of the running thread.
    public CompletionStage<Void> addAll(Stage.QueryProducer session, List<? extends Event> events, Context cause) {
        if (events.isEmpty()) {
            return CompletableFuture.completedStage(null);
        }
        database.afterCommit(session, wake);
        var ids = new ArrayList<UUID>();
        var topics = new ArrayList<String>();
        var types = new ArrayList<String>();
        var aggregates = new ArrayList<UUID>();
        var data = new ArrayList<String>();
        for (var event : events) {
            var contract = contract(event.getClass());
            ids.add(Ids.next());
            topics.add(contract.topic());
            types.add(contract.type());
            aggregates.add(event.aggregate());
            data.add(json(event));
        }
        return session.createNativeQuery(INSERT).setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("topics", topics.toArray(String[]::new)).setParameter("types", types.toArray(String[]::new))
                .setParameter("aggregates", aggregates.toArray(UUID[]::new)).setParameter("data", data.toArray(String[]::new))
                .setParameter("at", clock.instant()).setParameter("traceparent", Traces.traceparent(cause))
                .executeUpdate()
                .thenAccept(_ -> {});
    }

    static EventContract contract(Class<?> type) {
        var contract = type.getAnnotation(EventContract.class);
        if (contract == null) {
            throw new IllegalArgumentException(type + " has no @EventContract");
        }
        return contract;
    }

    private static String json(Event event) {
        try {
            return Json.mapper().writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
