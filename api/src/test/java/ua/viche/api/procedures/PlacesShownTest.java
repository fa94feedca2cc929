package ua.viche.api.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PlacesShownTest {

    @Test
    void aCodeIsCutToItsLevel() {
        assertThat(PlacesShown.OBLAST.cut("UA14120090000098500")).isEqualTo("UA14");
        assertThat(PlacesShown.RAION.cut("UA14120090000098500")).isEqualTo("UA1412");
        assertThat(PlacesShown.COMMUNITY.cut("UA14120090000098500")).isEqualTo("UA1412009");
    }

    @Test
    void whatIsLargerThanTheLevelStaysLarge() {
        assertThat(PlacesShown.COMMUNITY.cut("UA80000000000093317")).isEqualTo("UA80");
        assertThat(PlacesShown.COMMUNITY.cut("UA05020000000026686")).isEqualTo("UA0502");
        assertThat(PlacesShown.RAION.cut("UA05000000000010236")).isEqualTo("UA05");
    }

    @Property
    void aCoarserLevelNeverTellsMoreThanAFinerOne(@ForAll @StringLength(17) @Chars({'0', '1', '7'}) String digits) {
        var code = "UA" + digits;

        assertThat(code).startsWith(PlacesShown.COMMUNITY.cut(code));
        assertThat(PlacesShown.COMMUNITY.cut(code)).startsWith(PlacesShown.RAION.cut(code));
        assertThat(PlacesShown.RAION.cut(code)).startsWith(PlacesShown.OBLAST.cut(code));
        assertThat(PlacesShown.NONE.cut(code)).isEmpty();
    }
}
