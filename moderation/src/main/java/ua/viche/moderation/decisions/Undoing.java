package ua.viche.moderation.decisions;

import java.time.Instant;
import ua.viche.moderation.queue.Access;

/// How taking a decision back ended; only [Undone] changed anything.
public sealed interface Undoing {

    record Undone(Decision decision) implements Undoing {}

    /// Its effects have left; from now on an appeal undoes it.
    record TooLate(Instant leftAt) implements Undoing {}

    /// Somebody else decided.
    record NotYours() implements Undoing {}

    /// A newer submission about the same subject waits already.
    record Superseded() implements Undoing {}

    record NoSuchDecision() implements Undoing {}

    /// The item is for other reviewers.
    record NotNow(Access.Refused refused) implements Undoing {}
}
