package ua.viche.notifications.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ua.viche.platform.http.Language;

class TemplatesTest {

    private final Templates templates = Templates.load();

    @ParameterizedTest
    @CsvSource({"1,зібрано 1 підпис ", "2,зібрано 2 підписи ", "5,зібрано 5 підписів ", "11,зібрано 11 підписів ",
            "21,зібрано 21 підпис ", "22,зібрано 22 підписи ", "112,зібрано 112 підписів ", "0,зібрано 0 підписів "})
    void ukrainianCountsAsUkrainianDoes(long signatures, String expected) {
        var text = templates.render(MessageKind.PETITION_CLOSED,
                Map.of("title", "Т", "signatures", String.valueOf(signatures), "threshold", "50"), Reason.AUTHOR, "petition",
                Language.UK);

        assertThat(text.text()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"UK,останній день — 2 березня 2026 р.", "EN,'the last day is March 2, 2026.'"})
    void aDayIsTheDayInKyiv(Language language, String expected) {
        var text = templates.render(MessageKind.PETITION_OPENED,
                Map.of("title", "Т", "threshold", "25000", "deadline", "2026-03-01T22:30:00Z"), Reason.AUTHOR, "petition",
                language);

        assertThat(text.text().replaceAll("\\h", " ")).endsWith(expected);
    }

    @Test
    void aTitleIsQuotedAsItIs() {
        var text = templates.render(MessageKind.PETITION_ANSWERED, Map.of("title", "Ім'я {0} '{title}' # підпис"),
                Reason.FOLLOWER, "petition", Language.UK);

        assertThat(text.text()).startsWith("«Ім'я {0} '{title}' # підпис»");
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void everyKindReadsWellInEveryLanguage(MessageKind kind) {
        var arguments = new HashMap<String, String>();
        kind.arguments().forEach((name, type) -> arguments.put(name, switch (type) {
            case TEXT -> "Т";
            case NUMBER -> "3";
            case DAY, MOMENT -> "2026-03-02T10:00:00Z";
            case LOCALIZED -> Argument.localized("Т", "T");
        }));
        for (var language : Language.values()) {
            for (var reason : Reason.values()) {
                var text = templates.render(kind, arguments, reason, "school", language);
                assertThat(text.title()).isNotBlank().hasSizeLessThan(60).doesNotContain("{");
                assertThat(text.text()).isNotBlank().doesNotContain("{");
                assertThat(text.reason()).isNotBlank();
            }
            if (kind.digest().isPresent()) {
                assertThat(templates.digest(kind, 3, language)).contains("3");
            }
        }
    }

    @Test
    void aTextThatIsMissingFailsTheStart() {
        var texts = texts();
        Objects.requireNonNull(texts.get(Language.EN)).remove("petition-answered.title");

        assertThatThrownBy(() -> Templates.of(texts)).isInstanceOf(TemplateException.class)
                .hasMessageContaining("petition-answered.title is missing in en");
    }

    @Test
    void aTextThatSpeaksOfWhatItsKindDoesNotHaveFailsTheStart() {
        var texts = texts();
        Objects.requireNonNull(texts.get(Language.UK)).setProperty("petition-answered.text", "{name}");

        assertThatThrownBy(() -> Templates.of(texts)).hasMessageContaining("petition-answered.text in uk speaks of [name]");
    }

    @Test
    void aLanguageThatSaysLessThanAnotherFailsTheStart() {
        var texts = texts();
        Objects.requireNonNull(texts.get(Language.EN)).setProperty("petition-answered.text", "The answer is published.");

        assertThatThrownBy(() -> Templates.of(texts)).hasMessageContaining("petition-answered.text in en speaks of []");
    }

    @Test
    void aTextThatIsNoMessageFailsTheStart() {
        var texts = texts();
        Objects.requireNonNull(texts.get(Language.EN)).setProperty("petition-answered.text", "{title");

        assertThatThrownBy(() -> Templates.of(texts)).hasMessageContaining("petition-answered.text in en: ");
    }

    private static Map<Language, Properties> texts() {
        var texts = new EnumMap<Language, Properties>(Language.class);
        for (var language : Language.values()) {
            texts.put(language, new Properties());
            var name = "/content/messages_" + language.tag() + ".properties";
            try (var in = Objects.requireNonNull(TemplatesTest.class.getResourceAsStream(name))) {
                Objects.requireNonNull(texts.get(language)).load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
