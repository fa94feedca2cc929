package ua.viche.moderation.queue;

import java.time.Instant;
import ua.viche.contracts.events.DecisionMade.Action;

/// Why a reviewer cannot act on an item.
public sealed interface Barrier {

    /// Somebody else holds it.
    record HeldByAnother(Instant until) implements Barrier {}

    /// The reviewer handed it in.
    record Own() implements Barrier {}

    /// It has its decision.
    record Decided(Action action, Instant at) implements Barrier {}

    record Withdrawn(Instant at) implements Barrier {}

    record Superseded(Instant at) implements Barrier {}
}
