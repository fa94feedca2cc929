package ua.viche.moderation.decisions;

import ua.viche.moderation.queue.ItemProblems;
import ua.viche.platform.http.Problem;
import ua.viche.platform.http.ProblemException;

/// What a client is told when a decision is not made or not taken back.
public final class DecisionProblems {

    private static final Problem NOT_POSSIBLE = new Problem(409, "action-not-possible");
    private static final Problem TOO_LATE = new Problem(409, "undo-too-late");
    private static final Problem SUPERSEDED = new Problem(409, "item-superseded");

    /// @throws IllegalArgumentException where it was made
    public static ProblemException of(Deciding deciding) {
        return switch (deciding) {
            case Deciding.NotNow(var refused) -> ItemProblems.of(refused);
            case Deciding.Stale() -> Problem.STALE.with();
            case Deciding.PolicyNotApplicable(var policy) ->
                Problem.INVALID.with().at("/policy", "policy-not-applicable", policy);
            case Deciding.NotPossible(var possible) ->
                NOT_POSSIBLE.with().detail("possible", possible.stream().sorted().toList());
            case Deciding.Misplaced(var span) -> Problem.INVALID.with().at("/redactions/" + span, "span");
            case Deciding.Made made -> throw new IllegalArgumentException("made: " + made.decision().id());
        };
    }

    /// The problem's type, for lists of what became of many.
    public static String reason(Deciding deciding) {
        return of(deciding).problem().type();
    }

    static ProblemException of(Undoing undoing) {
        return switch (undoing) {
            case Undoing.NotNow(var refused) -> ItemProblems.of(refused);
            case Undoing.TooLate(var leftAt) -> TOO_LATE.with().detail("leftAt", leftAt);
            case Undoing.NotYours() -> Problem.FORBIDDEN.with();
            case Undoing.Superseded() -> SUPERSEDED.with();
            case Undoing.NoSuchDecision() -> Problem.NOT_FOUND.with();
            case Undoing.Undone undone -> throw new IllegalArgumentException("undone: " + undone.decision().id());
        };
    }

    private DecisionProblems() {}
}
