package ua.viche.notifications.delivery;

import java.util.function.Function;

/// One of something for each lane: what is urgent never waits for a connection, a thread or a place in the queue of what is bulk.
public record Lanes<T>(T urgent, T bulk) {

    /// The same for other things.
    <U> Lanes<U> map(Function<T, U> change) {
        return new Lanes<>(change.apply(urgent), change.apply(bulk));
    }
}
