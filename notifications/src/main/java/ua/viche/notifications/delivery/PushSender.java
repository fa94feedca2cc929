package ua.viche.notifications.delivery;

import java.util.List;

/// Brings pushes to a push service. Blocks until every one has its outcome; never throws for the sake of a single push.
@FunctionalInterface
public interface PushSender {

    /// How each push ended, in the order given.
    ///
    /// @param pushes at most 500
    List<PushOutcome> send(List<Push> pushes);
}
