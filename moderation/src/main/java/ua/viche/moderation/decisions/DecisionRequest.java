package ua.viche.moderation.decisions;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.platform.http.Check;

/// What a moderator sends to decide.
record DecisionRequest(@Nullable String action, @Nullable String policy, @Nullable String explanation) {

    private static final int CODE_LIMIT = 64;

    DecisionRequest {
        var rejects = "reject".equals(action);
        var check = Check.that().oneOf("action", action, List.of("approve", "reject"));
        if (rejects) {
            check.line("policy", policy, CODE_LIMIT).text("explanation", explanation, Verdict.EXPLANATION_LIMIT);
        } else {
            check.optionalLine("policy", policy, CODE_LIMIT).optionalText("explanation", explanation, Verdict.EXPLANATION_LIMIT);
        }
        check.done();
    }

    Verdict verdict() {
        return new Verdict(Action.valueOf(String.valueOf(action).toUpperCase(Locale.ROOT)), policy, explanation);
    }
}
