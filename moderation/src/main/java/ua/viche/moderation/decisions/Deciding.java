package ua.viche.moderation.decisions;

import java.util.Set;
import ua.viche.contracts.events.DecisionMade.Action;
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

    /// That is not done to what is published, or to what is not.
    record NotPossible(Set<Action> possible) implements Deciding {}

    /// A span does not lie in the text, or overlaps with an earlier one.
    record Misplaced(int span) implements Deciding {}
}
