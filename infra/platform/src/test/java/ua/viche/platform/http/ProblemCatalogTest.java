package ua.viche.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ua.viche.platform.config.ConfigurationException;
import ua.viche.platform.identity.Assurance;

class ProblemCatalogTest {

    private final ProblemCatalog catalog = ProblemCatalog.of(List.of("service-without-messages"));

    @Test
    void everyProblemOfThePlatformHasMessagesInBothLanguages() throws IllegalAccessException {
        for (var field : Problem.class.getFields()) {
            var type = ((Problem) field.get(null)).type();
            for (var language : Language.values()) {
                assertThat(catalog.text(language, "problem." + type + ".title")).as(type + language).isPresent();
                assertThat(catalog.text(language, "problem." + type + ".detail", 1, 2)).as(type + language).isPresent();
            }
        }
    }

    @Test
    void levelsAreNamedInTheReadersLanguage() {
        var key = "problem.assurance-required.detail";

        assertThat(catalog.text(Language.UK, key, Assurance.SUBSTANTIAL))
                .hasValueSatisfying(text -> assertThat(text).contains("«середній»"));
        assertThat(catalog.text(Language.EN, key, Assurance.SUBSTANTIAL))
                .hasValueSatisfying(text -> assertThat(text).contains("“substantial”"));
    }

    @Test
    void aMessageThatLacksItsArgumentsIsLeftOut() {
        assertThat(catalog.text(Language.UK, "problem.assurance-required.detail")).isEmpty();
    }

    @Test
    void allMistakesInMessagesAreToldAtOnce() {
        assertThatThrownBy(() -> ProblemCatalog.of(List.of("broken"))).isInstanceOfSatisfying(ConfigurationException.class,
                failure -> assertThat(failure.mistakes()).hasSize(4)
                        .allSatisfy(mistake -> assertThat(Stream.of("only.here", "other.arguments", "apostrophe", "unclosed"))
                                .anyMatch(mistake.toLowerCase(Locale.ROOT)::contains)));
    }
}
