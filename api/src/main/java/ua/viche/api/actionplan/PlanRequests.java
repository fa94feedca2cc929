package ua.viche.api.actionplan;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ua.viche.api.texts.Link;
import ua.viche.platform.http.Check;
import ua.viche.platform.texts.TextRequest;

/// What clients send about the plan.
final class PlanRequests {

    private static final int TEXT_LIMIT = 5_000;
    private static final int COMMENT_LIMIT = 2_000;
    private static final int CODE_LIMIT = 60;

    /// @param result number of the expected result, from 1; null for the item as a whole
    record Update(String entity, String status, @Nullable Integer result, TextRequest text, @Nullable List<Link> evidence) {
        Update {
            var check = Check.that().line("entity", entity, CODE_LIMIT).oneOf("status", status, Progress.codes());
            TextRequest.ukrainianText(check, "text", text, TEXT_LIMIT).done();
            evidence = Link.few(evidence, "evidence");
            Check.that().rule(!"done".equals(status) || !evidence.isEmpty(), "evidence", "evidence-needed").done();
        }

        Progress progress() {
            return Progress.valueOf(status.toUpperCase(Locale.ROOT));
        }
    }

    record Assessment(String entity, String completion, TextRequest text, @Nullable List<Link> evidence) {
        Assessment {
            var check = Check.that().line("entity", entity, CODE_LIMIT).oneOf("completion", completion, Completion.codes());
            TextRequest.ukrainianText(check, "text", text, TEXT_LIMIT).done();
            evidence = Link.few(evidence, "evidence");
        }

        Completion level() {
            return Completion.valueOf(completion.toUpperCase(Locale.ROOT));
        }
    }

    /// @param language of the text, `uk` where it is left out
    record Comment(String text, @Nullable String language) {
        Comment {
            Check.that().text("text", text, COMMENT_LIMIT)
                    .rule(language == null || List.of("uk", "en").contains(language), "language", "one-of", "uk, en").done();
        }
    }

    private PlanRequests() {}
}
