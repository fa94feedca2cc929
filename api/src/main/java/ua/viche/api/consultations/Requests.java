package ua.viche.api.consultations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.viche.api.markdown.Markdown;
import ua.viche.platform.http.Check;
import ua.viche.platform.texts.Bilingual;
import ua.viche.platform.texts.TextRequest;

/// What editors send about consultations.
final class Requests {

    private static final int CODE_LIMIT = 40;
    private static final int TITLE_LIMIT = 300;
    private static final int TEXT_LIMIT = 10_000;
    private static final int REASON_LIMIT = 2_000;
    private static final List<String> LANGUAGES = List.of("uk", "en");
    private static final Pattern TERRITORY = Pattern.compile("UA[0-9]{17}");

    /// A draft; all but the procedure and the title may follow.
    ///
    /// @param form `electronic` where it is left out
    record Draft(String procedure, TextRequest title, @Nullable String form, @Nullable TextRequest summary,
            @Nullable TextRequest affected, @Nullable TextRequest consequences, @Nullable TextRequest contact,
            @Nullable LocalDate lastDay, @Nullable String territory, @Nullable String language) {

        Draft {
            var check = TextRequest.line(Check.that().line("procedure", procedure, CODE_LIMIT), "title", title, TITLE_LIMIT);
            told(check, summary, affected, consequences, contact);
            rest(check, form, territory, language).done();
        }

        Plan plan() {
            return new Plan(title.bilingual(), form == null ? Form.ELECTRONIC : Form.of(form),
                    new Announcement(bilingual(summary), bilingual(affected), bilingual(consequences), bilingual(contact)),
                    lastDay, territory, language == null ? "uk" : language);
        }
    }

    /// What is left out stays as it is.
    record Change(@Nullable TextRequest title, @Nullable String form, @Nullable TextRequest summary,
            @Nullable TextRequest affected, @Nullable TextRequest consequences, @Nullable TextRequest contact,
            @Nullable LocalDate lastDay, @Nullable String territory, @Nullable String language) {

        Change {
            var check = title == null ? Check.that() : TextRequest.line(Check.that(), "title", title, TITLE_LIMIT);
            told(check, summary, affected, consequences, contact);
            rest(check, form, territory, language).done();
        }

        Plan to(Plan plan) {
            var told = plan.announcement();
            return new Plan(title == null ? plan.title() : title.bilingual(), form == null ? plan.form() : Form.of(form),
                    new Announcement(either(summary, told.summary()), either(affected, told.affected()),
                            either(consequences, told.consequences()), either(contact, told.contact())),
                    lastDay == null ? plan.lastDay() : lastDay, territory == null ? plan.territory() : territory,
                    Optional.ofNullable(language).orElse(plan.language()));
        }
    }

    record Text(String markdown) {
        Text {
            Check.that().text("markdown", markdown, Markdown.LONGEST).done();
        }
    }

    record Cancellation(String reason) {
        Cancellation {
            Check.that().text("reason", reason, REASON_LIMIT).done();
        }
    }

    /// @param conclusion what the body decided after all it got
    record Report(TextRequest conclusion) {
        Report {
            TextRequest.text(Check.that(), "conclusion", conclusion, TEXT_LIMIT).done();
        }
    }

    private static void told(Check check, @Nullable TextRequest summary, @Nullable TextRequest affected,
            @Nullable TextRequest consequences, @Nullable TextRequest contact) {
        TextRequest.optionalText(check, "summary", summary, TEXT_LIMIT);
        TextRequest.optionalText(check, "affected", affected, TEXT_LIMIT);
        TextRequest.optionalText(check, "consequences", consequences, TEXT_LIMIT);
        TextRequest.optionalText(check, "contact", contact, TEXT_LIMIT);
    }

    private static Check rest(Check check, @Nullable String form, @Nullable String territory, @Nullable String language) {
        if (form != null) {
            check.oneOf("form", form, Form.CODES);
        }
        if (language != null) {
            check.oneOf("language", language, LANGUAGES);
        }
        return check.rule(territory == null || TERRITORY.matcher(territory).matches(), "territory", "katottg");
    }

    private static @Nullable Bilingual bilingual(@Nullable TextRequest text) {
        return text == null ? null : text.bilingual();
    }

    private static @Nullable Bilingual either(@Nullable TextRequest text, @Nullable Bilingual otherwise) {
        return text == null ? otherwise : text.bilingual();
    }

    private Requests() {}
}
