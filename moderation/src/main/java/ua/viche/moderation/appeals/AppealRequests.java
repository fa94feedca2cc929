package ua.viche.moderation.appeals;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Check;

/// What clients send about appeals.
final class AppealRequests {

    private static final int TEXT_LIMIT = 2_000;
    private static final int EXPLANATION_LIMIT = 2_000;

    /// Why the author thinks that the decision was wrong.
    record Filing(String text) {
        Filing {
            Check.that().text("text", text, TEXT_LIMIT).done();
        }
    }

    record Ruling(@Nullable String outcome, String explanation) {
        Ruling {
            Check.that().oneOf("outcome", outcome, List.of("upheld", "overturned"))
                    .text("explanation", explanation, EXPLANATION_LIMIT).done();
        }

        AppealVerdict verdict() {
            return new AppealVerdict(AppealState.valueOf(String.valueOf(outcome).toUpperCase(Locale.ROOT)), explanation);
        }
    }

    private AppealRequests() {}
}
