package ua.viche.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTest {

    private static final Screening SCREENING = new Screening();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Телефонуйте +380 67 123-45-67 щодня              | phone              | +380 67 123-45-67
            Мій номер 0671234567.                            | phone              | 0671234567
            тел. (050) 123 45 67                             | phone              | (050) 123 45 67
            РНОКПП 3184710691 сусіда                         | tax-number         | 3184710691
            паспорт КВ 123456 виданий                        | passport           | КВ 123456
            Його ID-картка № 001234567                       | id-card            | 001234567
            УНЗР 19900101-12345                              | demographic-number | 19900101-12345
            Рахунок UA213223130000026007233566001            | iban               | UA213223130000026007233566001
            Рахунок UA21 3223 1300 0002 6007 2335 6600 1     | iban               | UA21 3223 1300 0002 6007 2335 6600 1
            Картка 4111 1111 1111 1111 для допомоги          | card               | 4111 1111 1111 1111
            Пишіть на olena.k@example.com.ua, прошу          | email              | olena.k@example.com.ua
            """)
    void personalDataIsFoundWhereItStands(String text, String code, String expected) {
        var findings = SCREENING.of("Назва", text).findings().stream().filter(one -> one.code().equals(code)).toList();

        assertThat(findings).hasSize(1);
        assertThat(text.substring(findings.getFirst().start(), findings.getFirst().end())).isEqualTo(expected);
        assertThat(findings.getFirst().policy()).isEqualTo("personal-data");
        assertThat(findings.getFirst().field()).isEqualTo("text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Закон № 1234567890 від 12.05.2024", "Будинок 12, квартира 345", "У 2024 році 1 250 000 гривень",
            "Стаття 23-1, частини 6 та 7", "Телефонуйте 102 або 112", "Картка 4111 1111 1111 1112",
            "UA213223130000026007233566002"})
    void otherNumbersAreNotPersonalData(String text) {
        assertThat(SCREENING.of("Назва", text).findings()).noneMatch(one -> "personal-data".equals(one.policy()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Дивіться https://t.me/shop?x=1 зараз  | https://t.me/shop?x=1
            наш сайт знижки.укр                   | знижки.укр
            www.example.com                       | www.example.com
            """)
    void linksAreFound(String text, String expected) {
        var link = only("link", text);

        assertThat(text.substring(link.start(), link.end())).isEqualTo(expected);
    }

    @Test
    void shoutingIsTextInCapitals() {
        assertThat(codes("ПРОСИМО НЕГАЙНО ВІДРЕМОНТУВАТИ ДОРОГУ БІЛЯ НАШОЇ ШКОЛИ")).contains("shouting");
        assertThat(codes("Просимо ЗСУ, МВС та ДСНС відремонтувати дорогу")).doesNotContain("shouting");
        assertThat(codes("ДАІ")).doesNotContain("shouting");
    }

    @Test
    void aWordOfTwoAlphabetsIsFoundAndReadAsItLooks() {
        var text = "Ці мyдаки нічого не роблять";

        var mixed = only("mixed-letters", text);

        assertThat(text.substring(mixed.start(), mixed.end())).isEqualTo("мyдаки");
        assertThat(only("word", text).policy()).isEqualTo("offensive");
        assertThat(codes("Купити iPhone у Києві")).doesNotContain("mixed-letters");
    }

    @Test
    void hiddenMarksAreFoundAndHideNothing() {
        var text = "Ці му\u200Bда\u2060ки знов";

        assertThat(codes(text)).contains("hidden-marks");
        var word = only("word", text);
        assertThat(text.substring(word.start(), word.end())).isEqualTo("му\u200Bда\u2060ки");
        assertThat(codes("\u202Eтекст назад\u202C")).contains("hidden-marks");
        assertThat(codes("Родина \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 дякує \uD83C\uDDFA\uD83C\uDDE6"))
                .doesNotContain("hidden-marks");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Цього ідіота треба звільнити       | offensive
            Ви всі ідіоти                      | offensive
            You are all idiots                 | offensive
            Я не хочу жити                     | imminent-harm
            I want to die                      | imminent-harm
            дитячої порнографії тут повно      | child-safety
            Ось координати позицій             | military-information
            The casinos are open               | advert
            """)
    void wordsAreFoundInAllTheirForms(String text, String policy) {
        assertThat(SCREENING.of("Назва", text).findings()).filteredOn(one -> one.code().equals("word"))
                .extracting(Finding::policy).contains(policy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Просимо встановити пандус біля бібліотеки",
            "Присвоїти звання Героя України Іваненку Петру Олексійовичу",
            "Please repair the road near our school", "Військова частина потребує ремонту їдальні"})
    void anUsualPetitionGivesNoReasonToLookTwice(String text) {
        assertThat(SCREENING.of("Назва", text).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Просимо відремонтувати дорогу біля школи, бо це небезпечно для дітей          | uk
            Просим отремонтировать дорогу возле школы, это опасно для детей               | ru
            We ask the council to repair the road that is dangerous for the children      | en
            12345 67890 ... 100 %                                                         | und
            Wir bitten um eine neue Straße vor unserer Schule                             | und
            """)
    void theLanguageIsTold(String text, String language) {
        assertThat(LanguageGuess.of(text)).isEqualTo(language);
    }

    @Test
    void fiveMegabytesOfAnythingAreScreenedAtOnce() {
        for (var piece : List.of("а", "(", "a@", "0", "+38 ", "<script>", "\u202E", "\uD83D\uDE00", "ідіот ", "UA12 ", "a.",
                "- ")) {
            var text = piece.repeat(5_000_000 / piece.length());
            var began = System.nanoTime();

            var noticed = SCREENING.of("Назва", text);

            assertThat(noticed.findings()).hasSizeLessThanOrEqualTo(200).first().extracting(Finding::code).isEqualTo("long");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).as(piece).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static Finding only(String code, String text) {
        var found = SCREENING.of("Назва", text).findings().stream().filter(one -> one.code().equals(code)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<String> codes(String text) {
        return SCREENING.of("Назва", text).findings().stream().map(Finding::code).toList();
    }
}
