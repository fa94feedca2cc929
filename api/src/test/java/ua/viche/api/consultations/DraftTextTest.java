package ua.viche.api.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class DraftTextTest {

    @Provide
    Arbitrary<List<Integer>> levels() {
        return Arbitraries.integers().between(1, 6).list().ofMinSize(1).ofMaxSize(30);
    }

    @Property
    void numbersAreUniqueAndInOrderWhicheverLevelsAreUsed(@ForAll("levels") List<Integer> levels) {
        var numbers = read(markdown(levels)).stream().map(Section::number).toList();

        assertThat(numbers).hasSize(levels.size()).doesNotHaveDuplicates().first().isEqualTo("1");
        assertThat(numbers).isSortedAccordingTo(DraftTextTest::inOrder);
    }

    @Property
    void whatStandsWordForWordKeepsItsId(@ForAll("levels") List<Integer> levels, @ForAll("levels") List<Integer> more) {
        var before = read(markdown(levels));
        var after = DraftText.keeping(before, read(markdown(levels) + markdown(more)));

        assertThat(after.subList(0, before.size() - 1)).extracting(Section::id)
                .containsExactlyElementsOf(before.subList(0, before.size() - 1).stream().map(Section::id).toList());
        assertThat(after).extracting(Section::id).doesNotHaveDuplicates();
    }

    @Example
    void headingsOfBothKindsAndWhatStandsBeforeThem() {
        var sections = read("Вступ\n\nНазва\n=====\nперше\n\n## Друге `код`\n- а\n- б\n\n```\n# не заголовок\n```\n");

        assertThat(sections).extracting(Section::number, Section::heading, Section::source).containsExactly(
                org.assertj.core.groups.Tuple.tuple("0", "", "Вступ"), org.assertj.core.groups.Tuple.tuple("1", "Назва", "перше"),
                org.assertj.core.groups.Tuple.tuple("1.1", "Друге код", "- а\n- б\n\n```\n# не заголовок\n```"));
    }

    @Property
    void noTextIsEverTooMuch(@ForAll @Size(max = 300) List<@net.jqwik.api.From("pieces") String> pieces) {
        assertThat(DraftText.read(String.join("", pieces))).isNotNull();
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of("# ", "\n", "\n\n", "> ", "- ", "1. ", "|", "|-|", "*", "**", "_", "`", "```\n", "[", "](", ")",
                "<", ">",
                "    ", "слово", "===", "---", "&amp;", "\\", "![");
    }

    private static String markdown(List<Integer> levels) {
        return levels.stream().map(level -> "#".repeat(level) + " Розділ\nтекст\n\n").collect(Collectors.joining());
    }

    private static List<Section> read(String markdown) {
        return ((DraftText.Reading.Read) DraftText.read(markdown)).sections();
    }

    private static int inOrder(String one, String other) {
        var left = one.split("\\.");
        var right = other.split("\\.");
        for (var place = 0; place < Math.min(left.length, right.length); place++) {
            if (!left[place].equals(right[place])) {
                return Integer.compare(Integer.parseInt(left[place]), Integer.parseInt(right[place]));
            }
        }
        return Integer.compare(left.length, right.length);
    }
}
