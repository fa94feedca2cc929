package ua.viche.moderation.queue;

/// What comes of a reviewer's reaching for an item.
public sealed interface Access {

    /// The item is the reviewer's to act on, or was acted on as asked.
    record Granted(Item item) implements Access {}

    /// The item is not to be had; nothing changed.
    sealed interface Refused extends Access {}

    record Barred(Barrier barrier) implements Refused {}

    /// Items of this kind are for other reviewers.
    record OutOfScope(String kind) implements Refused {}

    record NoSuchItem() implements Refused {}
}
