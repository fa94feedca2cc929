package ua.viche.moderation.appeals;

import java.time.Instant;

/// How an author's or a reviewer's act on an appeal ended; only [Done] changed anything.
public sealed interface Appealing {

    /// It is done.
    ///
    /// @param text what the author wrote
    record Done(Appeal appeal, String text) implements Appealing {}

    /// There is none, or none for this person.
    record Nothing() implements Appealing {}

    /// There was an appeal before.
    record Filed(AppealState state, Instant at) implements Appealing {}

    /// The time to appeal is over.
    record TooLate(Instant until) implements Appealing {}

    /// There is nothing to appeal against: the decision does not stand.
    record NotAppealable() implements Appealing {}

    record Barred(AppealBarrier barrier) implements Appealing {}

    record Stale() implements Appealing {}
}
