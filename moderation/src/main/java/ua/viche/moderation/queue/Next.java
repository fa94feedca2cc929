package ua.viche.moderation.queue;

import java.time.Instant;

/// What comes of asking a queue for its next item.
public sealed interface Next {

    /// It is the reviewer's now.
    record Taken(Item item) implements Next {}

    /// Nothing waits that nobody holds.
    record Nothing() implements Next {}

    /// What waits is too hard for somebody who has seen as much as a shift may hold.
    record Spared(Instant until) implements Next {}

    /// The queue is for other reviewers.
    record OutOfScope(String queue) implements Next {}

    record NoSuchQueue() implements Next {}
}
