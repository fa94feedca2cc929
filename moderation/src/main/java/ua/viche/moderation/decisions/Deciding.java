package ua.viche.moderation.decisions;

import ua.viche.moderation.queue.Access;

/// How deciding ended; only [Made] changed anything.
public sealed interface Deciding {

    record Made(Decision decision) implements Deciding {}

    /// The item is not to be had.
    record NotNow(Access.Refused refused) implements Deciding {}

    /// The reviewer saw another version of the item.
    record Stale() implements Deciding {}

    /// There is no such policy for this kind and body.
    record PolicyNotApplicable(String policy) implements Deciding {}
}
