package ua.viche.api.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Files for spreadsheets that no spreadsheet runs.
class TableTest {

    @Property
    void noFieldBeginsAsAFormula(@ForAll("texts") String text) {
        var csv = new Table("t", List.of("a"), List.of(List.of(text))).csv();

        var field = csv.substring(csv.indexOf("\r\n") + 2).replaceFirst("^\"", "");
        assertThat(field.isEmpty() || "=+-@".indexOf(field.stripLeading().isEmpty() ? ' ' : field.stripLeading().charAt(0)) < 0)
                .isTrue();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("=+-@ \t\"',;aї1").ofMinLength(1).ofMaxLength(8);
    }

    @Example
    void numbersStayNumbersAndQuotesAreDoubled() {
        var csv = new Table("t", List.of("a", "b", "c"), List.of(java.util.Arrays.asList(-5, "Кав’ярня «Ї», \"1\"", null))).csv();

        assertThat(csv).isEqualTo("a,b,c\r\n-5,\"Кав’ярня «Ї», \"\"1\"\"\",\r\n");
    }
}
