package ua.viche.moderation.decisions;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.contracts.events.DecisionMade.Area;
import ua.viche.contracts.events.DecisionMade.Span;

/// What a reviewer found.
///
/// @param policy the code of the ground; needed for all but letting pass
/// @param explanation what the author is told, at most [#limit] characters; needed for all but letting pass
/// @param spans what to strike out of the text
/// @param areas what to cover of photos
public record Verdict(Action action, @Nullable String policy, @Nullable String explanation, List<Span> spans, List<Area> areas) {

    private static final int EXPLANATION_LIMIT = 2_000;
    private static final int REJECTION_LIMIT = 500;
    private static final Set<Action> WITHOUT_GROUND = Set.of(Action.APPROVE, Action.RESTORE);

    public Verdict {
        spans = List.copyOf(spans);
        areas = List.copyOf(areas);
        if (needsGround(action) && (policy == null || explanation == null)) {
            throw new IllegalArgumentException(action + " names a policy and explains itself");
        }
        if (explanation != null && explanation.codePointCount(0, explanation.length()) > limit(action)) {
            throw new IllegalArgumentException("explanation is longer than " + limit(action));
        }
        if ((action == Action.REDACT) != (spans.size() + areas.size() > 0)) {
            throw new IllegalArgumentException("a redaction, and nothing else, says what to strike out");
        }
    }

    /// One that strikes nothing out.
    public Verdict(Action action, @Nullable String policy, @Nullable String explanation) {
        this(action, policy, explanation, List.of(), List.of());
    }

    /// Whether a policy and an explanation must be given.
    public static boolean needsGround(Action action) {
        return !WITHOUT_GROUND.contains(action);
    }

    /// Longest explanation, in characters.
    public static int limit(Action action) {
        return action == Action.REJECT ? REJECTION_LIMIT : EXPLANATION_LIMIT;
    }
}
