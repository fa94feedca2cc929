package ua.viche.api.petitions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Check;

/// What clients send about petitions.
final class PetitionRequests {

    private static final int TITLE_LIMIT = 300;
    private static final int TEXT_LIMIT = 50_000;
    private static final int ANSWER_LIMIT = 50_000;
    private static final int REASON_LIMIT = 500;
    private static final int CODE_LIMIT = 40;
    private static final List<String> LANGUAGES = List.of("uk", "en");

    /// @param language of the text, `uk` where it is left out
    record Draft(String procedure, String title, String text, @Nullable String language, @Nullable String territory) {
        Draft {
            var check = Check.that().line("procedure", procedure, CODE_LIMIT).line("title", title, TITLE_LIMIT)
                    .text("text", text, TEXT_LIMIT).optionalText("territory", territory, CODE_LIMIT);
            spoken(check, language).done();
        }

        ua.viche.api.petitions.Draft draft() {
            return new ua.viche.api.petitions.Draft(title.strip(), text.strip(), language == null ? "uk" : language, territory);
        }
    }

    /// What is left out stays as it is.
    record Change(@Nullable String title, @Nullable String text, @Nullable String language, @Nullable String territory) {
        Change {
            var check = Check.that().optionalLine("title", title, TITLE_LIMIT)
                    .rule(text == null || !text.isBlank(), "text", "required").optionalText("text", text, TEXT_LIMIT)
                    .optionalText("territory", territory, CODE_LIMIT);
            spoken(check, language).done();
        }

        ua.viche.api.petitions.Draft to(ua.viche.api.petitions.Draft draft) {
            return new ua.viche.api.petitions.Draft(Optional.ofNullable(title).map(String::strip).orElse(draft.title()),
                    Optional.ofNullable(text).map(String::strip).orElse(draft.text()),
                    Optional.ofNullable(language).orElse(draft.language()), territory == null ? draft.territory() : territory);
        }
    }

    record Withdrawal(@Nullable String reason) {
        Withdrawal {
            Check.that().optionalText("reason", reason, REASON_LIMIT).done();
        }
    }

    record Answer(String text) {
        Answer {
            Check.that().text("text", text, ANSWER_LIMIT).done();
        }
    }

    private static Check spoken(Check check, @Nullable String language) {
        return language == null ? check : check.oneOf("language", language, LANGUAGES);
    }

    private PetitionRequests() {}
}
