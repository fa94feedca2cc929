package ua.viche.platform.events;

import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.contracts.events.Event;

/// Interest of a feature in one type of event. The handler runs on the event loop in a transaction of its own that also notes the
/// event as processed: an event that is delivered again changes nothing. A handler that fails for the event's sake sends it to the
/// dead letters; one that fails because PostgreSQL is away is repeated until it is back.
///
/// @param consumer the name under which processing is noted, unique within the service; never change it
public record Subscription<E extends Event>(String consumer, Class<E> type, Handler<E> handler, Runnable afterCommit) {

    /// The effect of an event.
    @FunctionalInterface
    public interface Handler<E> {
        CompletionStage<Void> handle(Stage.Session session, E event, EventMeta meta);
    }

    public static <E extends Event> Subscription<E> to(Class<E> type, String consumer, Handler<E> handler) {
        return new Subscription<>(consumer, type, handler, () -> {});
    }

    /// Also runs this once the effect is committed, for instance to wake a worker.
    public Subscription<E> thenRun(Runnable afterCommit) {
        return new Subscription<>(consumer, type, handler, afterCommit);
    }
}
