package ua.viche.moderation.console.item;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PassageTest {

    @Test
    void aLineEndIsOnePlaceOnThePageAndAnEmojiIsOneCharacterOfTheText() {
        var text = "😀a\r\nb\nc";

        assertThat(Passage.codePoints(text, 2)).isEqualTo(1);
        assertThat(Passage.codePoints(text, 3)).isEqualTo(2);
        assertThat(Passage.codePoints(text, 4)).isEqualTo(4);
        assertThat(Passage.codePoints(text, 5)).isEqualTo(5);
        assertThat(Passage.codePoints(text, 99)).isEqualTo(7);
    }

    /// What a page shows of a text is what the text has at the place that is counted from it.
    @Property(tries = 200)
    void thePassageThatWasChosenIsThePassageThatIsStruckOut(@ForAll long seed, @ForAll @IntRange(max = 60) int from,
            @ForAll @IntRange(max = 20) int length) {
        var random = new java.util.Random(seed);
        var parts = new String[]{"слово", "😀", "\r\n", "\n", " ", "א"};
        var text = new StringBuilder();
        for (var i = 0; i < 30; i++) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        var shown = text.toString().replace("\r\n", "\n");
        var begin = shown.offsetByCodePoints(0, Math.min(from, shown.codePointCount(0, shown.length())));
        var end = shown.offsetByCodePoints(begin, Math.min(length, shown.codePointCount(begin, shown.length())));

        var struck = text.substring(text.offsetByCodePoints(0, Passage.codePoints(text.toString(), begin)),
                text.offsetByCodePoints(0, Passage.codePoints(text.toString(), end)));

        assertThat(struck.replace("\r\n", "\n")).isEqualTo(shown.substring(begin, end));
    }
}
