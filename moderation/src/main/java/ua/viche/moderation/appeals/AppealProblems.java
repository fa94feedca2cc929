package ua.viche.moderation.appeals;

import ua.viche.platform.http.Problem;
import ua.viche.platform.http.ProblemException;

/// What a client is told when an act on an appeal is not to be had.
public final class AppealProblems {

    private static final Problem FILED = new Problem(409, "appeal-exists");
    private static final Problem TOO_LATE = new Problem(409, "appeal-too-late");
    private static final Problem NOT_APPEALABLE = new Problem(409, "not-appealable");
    private static final Problem FIRST_DECIDER = new Problem(403, "appeal-first-decider");
    private static final Problem HELD = new Problem(409, "item-held");
    private static final Problem DECIDED = new Problem(409, "appeal-decided");

    /// @throws IllegalArgumentException where it was done
    public static ProblemException of(Appealing appealing) {
        return switch (appealing) {
            case Appealing.Nothing() -> Problem.NOT_FOUND.with();
            case Appealing.Filed(var state, var at) -> FILED.with().detail("state", state).detail("filedAt", at);
            case Appealing.TooLate(var until) -> TOO_LATE.with().detail("until", until);
            case Appealing.NotAppealable() -> NOT_APPEALABLE.with();
            case Appealing.Stale() -> Problem.STALE.with();
            case Appealing.Barred(var barrier) -> of(barrier);
            case Appealing.Done done -> throw new IllegalArgumentException("done: " + done.appeal().id());
        };
    }

    private static ProblemException of(AppealBarrier barrier) {
        return switch (barrier) {
            case AppealBarrier.FirstDecider _,AppealBarrier.Own _ -> FIRST_DECIDER.with();
            case AppealBarrier.HeldByAnother(var until) -> HELD.with().detail("until", until);
            case AppealBarrier.Decided(var outcome, var at) -> DECIDED.with().detail("outcome", outcome).detail("decidedAt", at);
        };
    }

    private AppealProblems() {}
}
