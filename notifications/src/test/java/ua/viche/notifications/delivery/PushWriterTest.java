package ua.viche.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class PushWriterTest {

    @Property(tries = 300)
    void aCutTextFitsAndHasNoHalfCharacters(@ForAll @StringLength(max = 200) String text,
            @ForAll @IntRange(min = 3, max = 300) int most) {
        var whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        var cut = PushWriter.cut(whole, most);

        assertThat(cut.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(most);
        assertThat(new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(cut);
    }
}
