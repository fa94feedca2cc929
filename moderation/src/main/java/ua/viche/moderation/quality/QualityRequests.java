package ua.viche.moderation.quality;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.moderation.queue.Content;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Ids;

/// What clients send about quality.
final class QualityRequests {

    private static final List<String> ACTIONS = List.of("approve", "return", "reject", "hide", "redact");
    private static final int CODE_LIMIT = 64;
    private static final int KIND_LIMIT = 40;
    private static final int TITLE_LIMIT = 300;
    private static final int TEXT_LIMIT = 50_000;

    /// What a second reviewer found.
    record Answer(@Nullable String action, @Nullable String policy) {
        Answer {
            check(Check.that(), action, policy).done();
        }

        Opinion opinion() {
            return QualityRequests.opinion(action, policy);
        }
    }

    record Golden(String kind, String body, String title, String text, @Nullable String language, @Nullable String action,
            @Nullable String policy) {
        Golden {
            check(Check.that().line("kind", kind, KIND_LIMIT).line("body", body, KIND_LIMIT).line("title", title, TITLE_LIMIT)
                    .text("text", text, TEXT_LIMIT), action, policy).done();
        }

        GoldenItem item(UUID by, Instant at) {
            return new GoldenItem(Ids.next(), kind, body, new Content(title, text, language == null ? "uk" : language),
                    QualityRequests.opinion(action, policy), by, at);
        }
    }

    private static Check check(Check check, @Nullable String action, @Nullable String policy) {
        check.oneOf("action", action, ACTIONS);
        return "approve".equals(action)
                ? check.rule(policy == null, "policy", "value")
                : check.line("policy", policy, CODE_LIMIT);
    }

    private static Opinion opinion(@Nullable String action, @Nullable String policy) {
        return new Opinion(Action.valueOf(String.valueOf(action).toUpperCase(Locale.ROOT)), policy);
    }

    private QualityRequests() {}
}
