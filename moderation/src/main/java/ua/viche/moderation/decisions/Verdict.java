package ua.viche.moderation.decisions;

import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.DecisionMade.Action;

/// What a reviewer found.
///
/// @param policy the code of the ground; needed to reject
/// @param explanation what the author is told, at most [#EXPLANATION_LIMIT] characters; needed to reject
public record Verdict(Action action, @Nullable String policy, @Nullable String explanation) {

    /// Longest explanation, in characters.
    public static final int EXPLANATION_LIMIT = 500;

    public Verdict {
        if (action == Action.REJECT && (policy == null || explanation == null)) {
            throw new IllegalArgumentException("a rejection names a policy and explains itself");
        }
        if (explanation != null && explanation.codePointCount(0, explanation.length()) > EXPLANATION_LIMIT) {
            throw new IllegalArgumentException("explanation is longer than " + EXPLANATION_LIMIT);
        }
    }
}
