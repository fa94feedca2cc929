package ua.viche.api.consultations;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Check;

/// A contribution as somebody sends it.
///
/// @param language of text and wording, `uk` where it is left out
record ContributionRequest(@Nullable UUID section, String text, @Nullable String wording, @Nullable List<UUID> attachments,
        @Nullable Organisation organisation, @Nullable String language) {

    private static final int TEXT_LIMIT = 10_000;
    private static final int WORDING_LIMIT = 20_000;
    private static final List<String> LANGUAGES = List.of("uk", "en");

    ContributionRequest {
        var check = Check.that().text("text", text, TEXT_LIMIT).optionalText("wording", wording, WORDING_LIMIT)
                .rule(wording == null || !wording.isBlank(), "wording", "required")
                .rule(attachments == null || attachments.stream().noneMatch(java.util.Objects::isNull)
                        && attachments.stream().distinct().count() == attachments.size(), "attachments", "distinct");
        Organisation.check(language == null ? check : check.oneOf("language", language, LANGUAGES), organisation).done();
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    List<UUID> files() {
        return attachments == null ? List.of() : attachments;
    }

    String spoken() {
        return language == null ? "uk" : language;
    }
}
