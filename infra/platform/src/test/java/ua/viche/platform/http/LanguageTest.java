package ua.viche.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en|EN", "uk|UK", "en-GB, uk;q=0.5|EN", "uk;q=0.3, en;q=0.7|EN", "en;q=0.3, uk;q=0.7|UK",
            "ru, en;q=0.1|EN", "ru|UK", "*|UK", "de, *;q=0.5|UK", "en;q=0|UK", "en;q=0, *|UK", "en;q=x|UK", ";;;|UK", "''|UK",
            "EN-us|EN"})
    void theClientGetsTheLanguageItLikesMost(String header, Language expected) {
        assertThat(Language.negotiate(header)).isEqualTo(expected);
    }
}
