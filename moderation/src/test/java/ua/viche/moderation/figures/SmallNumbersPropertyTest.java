package ua.viche.moderation.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/// What is kept out of public figures cannot be told from what is in them.
class SmallNumbersPropertyTest {

    @Property
    void noSmallNumberIsToldNorLeftOverWhenAllOthersAreSubtracted(
            @ForAll @Size(max = 6) Map<@StringLength(min = 1, max = 2) String, @LongRange(max = 12) Long> counts) {
        var told = SmallNumbers.of(counts);

        told.parts().values().stream().filter(Objects::nonNull)
                .forEach(count -> assertThat(SmallNumbers.isSmall(count)).isFalse());
        assertThat(told.parts().keySet()).isEqualTo(counts.keySet());
        var hidden = told.parts().values().stream().filter(Objects::isNull).count();
        var total = told.total();
        if (total != null) {
            var shown = told.parts().values().stream().filter(Objects::nonNull).mapToLong(Long::longValue).sum();
            assertThat(SmallNumbers.isSmall(total - shown)).isFalse();
            assertThat(hidden).isNotEqualTo(1);
            assertThat(total).isEqualTo(counts.values().stream().mapToLong(Long::longValue).sum());
        }
    }

    @Property
    void whatIsLargeIsTold(
            @ForAll @Size(max = 6) Map<@StringLength(min = 1, max = 2) String, @LongRange(min = 5, max = 99) Long> counts) {
        assertThat(SmallNumbers.of(counts).parts()).isEqualTo(counts);
    }

    @Example
    void oneSmallNumberTakesTheNextLargerOneAlong() {
        var told = SmallNumbers.of(Map.of("a", 2L, "b", 7L, "c", 100L));

        assertThat(told.total()).isEqualTo(109);
        assertThat(told.parts()).containsEntry("a", null).containsEntry("b", null).containsEntry("c", 100L);
    }
}
