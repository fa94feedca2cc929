package ua.viche.moderation.queue;

import ua.viche.platform.http.Problem;
import ua.viche.platform.http.ProblemException;

/// What a client is told when an item is not to be had.
public final class ItemProblems {

    private static final Problem HELD = new Problem(409, "item-held");
    private static final Problem OWN = new Problem(403, "own-submission");
    private static final Problem DECIDED = new Problem(409, "item-decided");
    private static final Problem WITHDRAWN = new Problem(409, "item-withdrawn");
    private static final Problem SUPERSEDED = new Problem(409, "item-superseded");

    public static ProblemException of(Access.Refused refused) {
        return switch (refused) {
            case Access.Barred(var barrier) -> of(barrier);
            case Access.OutOfScope _ -> Problem.FORBIDDEN.with();
            case Access.NoSuchItem() -> Problem.NOT_FOUND.with();
        };
    }

    private static ProblemException of(Barrier barrier) {
        return switch (barrier) {
            case Barrier.HeldByAnother(var until) -> HELD.with().detail("until", until);
            case Barrier.Own() -> OWN.with();
            case Barrier.Decided(var action, var at) -> DECIDED.with().detail("action", action).detail("decidedAt", at);
            case Barrier.Withdrawn(var at) -> WITHDRAWN.with().detail("withdrawnAt", at);
            case Barrier.Superseded(var at) -> SUPERSEDED.with().detail("supersededAt", at);
        };
    }

    private ItemProblems() {}
}
