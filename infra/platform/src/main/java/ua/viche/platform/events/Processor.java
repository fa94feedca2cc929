package ua.viche.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.contracts.events.Event;
import ua.viche.platform.database.Database;
import ua.viche.platform.database.DatabaseUnavailableException;
import ua.viche.platform.http.Json;
import ua.viche.platform.http.Page;
import ua.viche.platform.telemetry.Telemetry;

/// Applies events to a service: each once per consumer, its effect and the note of it in one transaction. What cannot be applied
/// after three tries goes to the dead letters.
final class Processor {

    private static final Logger LOG = LoggerFactory.getLogger(Processor.class);
    private static final int TRIES = 3;
    private static final int REASON_LIMIT = 2_000;

    private final Database database;
    private final Clock clock;
    private final Telemetry telemetry;
    private final EventTelemetry figures;
    private final String service;
    private final Map<String, List<Subscription<?>>> byType;
    private final Map<String, Subscription<?>> byConsumer;
    private final InboxStore store = new InboxStore();

    private final Runnable wakeRelay;

    Processor(String service, Database database, Clock clock, Telemetry telemetry, Runnable wakeRelay,
            List<Subscription<?>> subscriptions) {
        this.service = service;
        this.database = database;
        this.clock = clock;
        this.telemetry = telemetry;
        figures = new EventTelemetry(service, telemetry);
        this.wakeRelay = wakeRelay;
        byType = subscriptions.stream().collect(Collectors.groupingBy(s -> Outbox.contract(s.type()).type()));
        byConsumer = subscriptions.stream().collect(Collectors.toMap(Subscription::consumer, Function.identity()));
    }

    /// Topics that anybody here listens to.
    List<String> topics() {
        return byConsumer.values().stream().map(s -> Outbox.contract(s.type()).topic()).distinct().toList();
    }

    /// Applies an event to everybody who listens to its type.
    ///
    /// @throws DatabaseUnavailableException when it must be tried again later; nothing is lost by doing so
    void process(StoredEvent event) {
        for (var subscription : byType.getOrDefault(event.type(), List.of())) {
            process(event, subscription);
        }
    }

    Page<DeadLetter> dead(Page.Request page) {
        return Page.of(database.inStatelessTransaction(session -> store.dead(session, page)), page,
                letter -> letter.id().toString());
    }

    /// Applies a dead letter once more; empty where there is none, and the failure where it fails again.
    Optional<Boolean> replay(UUID id) {
        var letter = database.inStatelessTransaction(session -> store.dead(session, id));
        if (letter == null) {
            return Optional.empty();
        }
        var subscription = byConsumer.get(letter.consumer());
        if (subscription == null) {
            return Optional.of(false);
        }
        try {
            apply(letter.event(), subscription, session -> store.replayed(session, id, clock.instant()));
            return Optional.of(true);
        } catch (DatabaseUnavailableException away) {
            throw away;
        } catch (RuntimeException failure) {
            bury(letter.event(), letter.consumer(), failure);
            return Optional.of(false);
        }
    }

    /// Keeps what is not even an event of ours.
    void buryUnreadable(StoredEvent event, RuntimeException reason) {
        bury(event, "unreadable", reason);
    }

    private void process(StoredEvent event, Subscription<?> subscription) {
        for (var attempt = 1;; attempt++) {
            try {
                apply(event, subscription, _ -> CompletableFuture.completedStage(null));
                return;
            } catch (DatabaseUnavailableException away) {
                throw away;
            } catch (RuntimeException failure) {
                if (attempt == TRIES) {
                    bury(event, subscription.consumer(), failure);
                    return;
                }
            }
        }
    }

    private <E extends Event> void apply(StoredEvent event, Subscription<E> subscription,
            Function<Stage.Session, CompletionStage<Void>> last) {
        var span = telemetry.tracer().spanBuilder("process " + event.topic()).setParent(Traces.context(event.traceparent()))
                .setSpanKind(SpanKind.CONSUMER).setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", event.topic()).setAttribute("messaging.message.id", event.id())
                .setAttribute("viche.consumer", subscription.consumer()).startSpan();
        try (var _ = span.makeCurrent()) {
            var data = read(event, subscription.type());
            var meta = new EventMeta(event.id(), event.time());
            database.<Void>inTransaction(
                    session -> store.note(session, event.id(), subscription.consumer()).thenCompose(fresh -> {
                        database.afterCommit(session, subscription.afterCommit());
                        return fresh
                                ? subscription.handler().handle(session, data, meta)
                                : CompletableFuture.completedStage(null);
                    }).thenCompose(_ -> last.apply(session)));
            figures.applied(subscription.consumer());
        } catch (RuntimeException failure) {
            span.setStatus(StatusCode.ERROR);
            span.recordException(failure);
            throw failure;
        } finally {
            span.end();
        }
    }

    private static <E extends Event> E read(StoredEvent event, Class<E> type) {
        try {
            return Json.mapper().readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(event.data());
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed.getOriginalMessage(), malformed);
        }
    }

    private void bury(StoredEvent event, String consumer, RuntimeException failure) {
        var reason = reason(failure);
        LOG.error("event {} of type {} could not be applied by {}: {}", event.id(), event.type(), consumer, reason, failure);
        database.<Void>inStatelessTransaction(session -> {
            database.afterCommit(session, wakeRelay);
            return store.bury(session, new InboxStore.Burial(service, consumer, reason, clock.instant()), event);
        });
        figures.buried(consumer);
    }

    private static String reason(RuntimeException failure) {
        var text = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return text.length() > REASON_LIMIT ? text.substring(0, REASON_LIMIT) : text;
    }
}
