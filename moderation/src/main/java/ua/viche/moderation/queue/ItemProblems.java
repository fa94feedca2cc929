package ua.viche.moderation.queue;

import java.time.Instant;
import ua.viche.platform.http.Problem;
import ua.viche.platform.http.ProblemException;

/// What a client is told when an item is not to be had.
public final class ItemProblems {

    private static final Problem HELD = new Problem(409, "item-held");
    private static final Problem OWN = new Problem(403, "own-submission");
    private static final Problem DECIDED = new Problem(409, "item-decided");
    private static final Problem WITHDRAWN = new Problem(409, "item-withdrawn");
    private static final Problem SUPERSEDED = new Problem(409, "item-superseded");
    private static final Problem REST = new Problem(409, "rotation-needed");

    public static ProblemException of(Access.Refused refused) {
        return switch (refused) {
            case Access.Barred(var barrier) -> of(barrier);
            case Access.OutOfScope(var queue) -> outOfScope(queue);
            case Access.Stale() -> Problem.STALE.with();
            case Access.Spared(var until) -> rest(until);
            case Access.NoSuchItem() -> Problem.NOT_FOUND.with();
        };
    }

    /// A queue is for others.
    public static ProblemException outOfScope(String queue) {
        return Problem.FORBIDDEN.with().detail("role", "moderator").detail("scope", queue);
    }

    /// The reviewer has seen enough of what is hard to look at.
    public static ProblemException rest(Instant until) {
        return REST.with().detail("until", until);
    }

    /// Whether that is what a reviewer was told.
    static boolean isRest(ProblemException told) {
        return told.problem().equals(REST);
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
