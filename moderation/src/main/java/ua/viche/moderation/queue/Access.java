package ua.viche.moderation.queue;

import java.time.Instant;

/// What comes of a reviewer's reaching for an item.
public sealed interface Access {

    /// The item is the reviewer's to act on, or was acted on as asked.
    record Granted(Item item) implements Access {}

    /// The item is not to be had; nothing changed but what [Spared] says.
    sealed interface Refused extends Access {}

    record Barred(Barrier barrier) implements Refused {}

    /// Items of this queue are for other reviewers.
    record OutOfScope(String queue) implements Refused {}

    /// The reviewer saw another version of the item.
    record Stale() implements Refused {}

    /// The reviewer has seen as much hard material as a shift may hold. Where the item cannot wait it is escalated for others.
    record Spared(Instant until) implements Refused {}

    record NoSuchItem() implements Refused {}
}
