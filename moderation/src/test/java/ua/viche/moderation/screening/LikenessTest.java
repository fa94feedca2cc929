package ua.viche.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import ua.viche.local.harness.OpenData;
import ua.viche.platform.http.Json;

class LikenessTest {

    private static final String HERO = """
            Присвоїти звання Героя України %s (посмертно).
            Прошу присвоїти найвищу нагороду нашому захисникові, який віддав життя за свободу та незалежність України під час виконання
            бойового завдання. Він назавжди лишиться у наших серцях прикладом мужності та відданості народові.
            """;

    @Test
    void theSameTextIsADuplicateWhateverItsMarksAndSpaces() {
        var text = HERO.formatted("Іваненку Петру Олексійовичу");

        assertThat(Likeness.of(text, text.replace(" ", "  ").replace(".", " !"))).isEqualTo(Likeness.SAME);
        assertThat(Likeness.of(text, text.replace("о", "o"))).isEqualTo(Likeness.SAME);
        assertThat(Likeness.of(text, text.replace("захис", "захис\u200B"))).isEqualTo(Likeness.SAME);
    }

    @Test
    void theSameTemplateAboutAnotherPersonIsNoDuplicate() {
        assertThat(Likeness.of(HERO.formatted("Іваненку Петру Олексійовичу"), HERO.formatted("Шевчуку Андрію Івановичу")))
                .isEqualTo(Likeness.TEMPLATE);
        var road = "Просимо відремонтувати дорогу біля будинку %d на вулиці, бо вона вже третій рік стоїть розбита й небезпечна для дітей";
        assertThat(Likeness.of(road.formatted(5), road.formatted(17))).isEqualTo(Likeness.TEMPLATE);
    }

    @Test
    void aTextWithAFewOtherWordsIsNearlyTheSame() {
        var text = HERO.formatted("Іваненку Петру Олексійовичу");

        assertThat(Likeness.of(text, text.replace("назавжди", "завжди") + "Дякуємо всім, хто підтримає."))
                .isEqualTo(Likeness.NEARLY_SAME);
    }

    @Test
    void otherTextsAreDifferent() {
        assertThat(Likeness.of("Просимо встановити пандус біля бібліотеки", "Просимо полагодити дорогу біля школи"))
                .isEqualTo(Likeness.DIFFERENT);
        assertThat(Likeness.of("", "Просимо")).isEqualTo(Likeness.DIFFERENT);
    }

    @Property
    void likenessGoesBothWays(@ForAll String one, @ForAll String other) {
        assertThat(Likeness.of(one, other)).isEqualTo(Likeness.of(other, one));
        assertThat(Likeness.of(one, one)).isEqualTo(Likeness.SAME);
    }

    @Test
    void textsThatAreAlikeShareABandAndOthersRarelyDo() {
        var text = HERO.formatted("Іваненку Петру Олексійовичу");

        assertThat(shared(text, text)).isEqualTo(MinHash.BANDS);
        assertThat(shared(text, HERO.formatted("Шевчуку Андрію Івановичу"))).isPositive();
        assertThat(shared(text, "Просимо полагодити дорогу біля школи, бо вона небезпечна для дітей")).isZero();
        assertThat(MinHash.bands("")).isEmpty();
    }

    @Test
    void knownDuplicatesAmongRealPetitionTitlesFindEachOther() throws IOException {
        var file = OpenData.at("ua-petitions-2015/petitions.json");
        var titles = new ArrayList<String>();
        for (JsonNode petition : Json.mapper().readTree(file.toFile())) {
            titles.add(petition.path("title").asText());
        }
        var same = 0;
        for (var i = 0; i < titles.size(); i++) {
            for (var j = i + 1; j < titles.size(); j++) {
                if (titles.get(i).equals(titles.get(j))) {
                    assertThat(shared(titles.get(i), titles.get(j))).isEqualTo(MinHash.BANDS);
                    assertThat(Likeness.of(titles.get(i), titles.get(j))).isEqualTo(Likeness.SAME);
                    same++;
                }
            }
        }
        assertThat(same).isGreaterThanOrEqualTo(8);
    }

    private static long shared(String one, String other) {
        var bands = MinHash.bands(one);
        var others = MinHash.bands(other);
        assertThat(Arrays.stream(bands)).allMatch(Objects::nonNull);
        return IntStream.range(0, Math.min(bands.length, others.length)).filter(band -> bands[band].equals(others[band])).count();
    }
}
