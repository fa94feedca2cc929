package ua.viche.moderation.console.item;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TextPartTest {

    @Property(tries = 100)
    void thePartsTogetherAreTheText(@ForAll @IntRange(min = 0, max = 200_000) int length, @ForAll long seed) {
        var random = new java.util.Random(seed);
        var words = new String[]{"слово ", "😀", "\n", "довгослово", " "};
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(words[random.nextInt(words.length)]);
        }

        var joined = new StringBuilder();
        var from = 0;
        do {
            var part = TextPart.of("/console/items/x", text.toString(), "uk", from);
            assertThat(Character.isLowSurrogate(part.text().isEmpty() ? 'x' : part.text().charAt(0))).isFalse();
            joined.append(part.text());
            from = text.length() - part.left();
        } while (from < text.length());

        assertThat(joined.toString()).isEqualTo(text.toString());
    }
}
