package ua.viche.moderation.appeals;

import java.time.Instant;

/// Why a reviewer cannot act on an appeal.
public sealed interface AppealBarrier {

    /// The reviewer made the decision that is appealed against: somebody else has to look.
    record FirstDecider() implements AppealBarrier {}

    /// The reviewer is the one who appeals.
    record Own() implements AppealBarrier {}

    /// Somebody else holds it.
    record HeldByAnother(Instant until) implements AppealBarrier {}

    record Decided(AppealState outcome, Instant at) implements AppealBarrier {}
}
