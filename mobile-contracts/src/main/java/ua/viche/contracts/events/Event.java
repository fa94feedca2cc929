package ua.viche.contracts.events;

import java.util.UUID;

/// A fact about one aggregate. Its class carries an [EventContract]; facts about the same aggregate keep their order.
public interface Event {

    /// The aggregate that the fact is about: the key of the Kafka record and the `subject` of the CloudEvent.
    UUID aggregate();
}
