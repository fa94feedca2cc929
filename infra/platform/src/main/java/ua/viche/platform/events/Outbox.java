package ua.viche.platform.events;

import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.contracts.events.Event;

/// Events that leave with the transaction that caused them: all or none. A relay brings them to Kafka, at least once, in order per
/// aggregate, and wakes on commit. The current trace travels along.
public final class Outbox {

    /// Adds an event to the running transaction.
    public CompletionStage<Void> add(Stage.QueryProducer session, Event event) {
        throw new UnsupportedOperationException();
    }
}
