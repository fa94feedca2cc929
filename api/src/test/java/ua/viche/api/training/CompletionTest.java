package ua.viche.api.training;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Figures about people on their own.
class CompletionTest {

    @Property
    void noFigureIsShownFromWhichAFewCouldBeCounted(@ForAll @IntRange(max = 40) int enrolled,
            @ForAll @IntRange(max = 40) int passed) {
        var figure = new TrainingStore.Figure("c", "UA-30", "major", Math.max(enrolled, passed), passed);

        var shown = Completion.of(figure, 5);

        assertThat(shown.enrolled() == null || shown.enrolled() >= 5).isTrue();
        if (shown.passed() != null) {
            assertThat(shown.enrolled()).isNotNull();
            assertThat(shown.passed() == 0 || shown.passed() >= 5).isTrue();
            assertThat(figure.enrolled() - shown.passed()).matches(left -> left == 0 || left >= 5);
        }
    }
}
