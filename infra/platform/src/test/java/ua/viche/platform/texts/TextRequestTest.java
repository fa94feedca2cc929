package ua.viche.platform.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Language;
import ua.viche.platform.http.ProblemException;

class TextRequestTest {

    private static final int MOST = 10;

    @Test
    void aTextThatIsNeededInBothLanguagesIsRefusedWithoutOneOfThem() {
        TextRequest.text(Check.that(), "title", request("Так", "Yes"), MOST).done();
        assertThatThrownBy(() -> TextRequest.text(Check.that(), "title", request("Так", null), MOST).done())
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> TextRequest.line(Check.that(), "title", request(null, "Yes"), MOST).done())
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> TextRequest.line(Check.that(), "title", null, MOST).done()).isInstanceOf(ProblemException.class);
        TextRequest.optionalText(Check.that(), "title", null, MOST).done();
    }

    @Test
    void nobodyNeedTranslateWhatUkrainianSufficesForButAnEmptyTranslationIsRefused() {
        TextRequest.ukrainianText(Check.that(), "text", request("Так", null), MOST).done();
        TextRequest.ukrainianLine(Check.that(), "text", request("Так", null), MOST).done();
        assertThatThrownBy(() -> TextRequest.ukrainianText(Check.that(), "text", request("Так", " "), MOST).done())
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> TextRequest.ukrainianLine(Check.that(), "text", request("Так", " "), MOST).done())
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> TextRequest.ukrainianText(Check.that(), "text", request(null, "Yes"), MOST).done())
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void readersOfEnglishGetEnglishWhereThereIsAnyAndAllOthersUkrainian() {
        var both = request(" Так ", "Yes").bilingual();
        var untranslated = request("Так", null).translated();

        assertThat(both.in(Language.EN)).isEqualTo("Yes").isEqualTo(both.in(Locale.UK));
        assertThat(both.in(Language.UK)).isEqualTo("Так").isEqualTo(both.in(Locale.FRENCH));
        assertThat(untranslated.in(Language.EN)).isEqualTo("Так");
        assertThat(Language.named("en")).contains(Language.EN);
        assertThat(Language.named("EN-gb")).isEmpty();
    }

    private static TextRequest request(@Nullable String uk, @Nullable String en) {
        return new TextRequest(uk, en);
    }
}
