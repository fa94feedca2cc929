package ua.viche.platform.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;

class ExportTest {

    private static final Export<String> EXPORT = new Export<>(List.of(new Export.Column<>("text", text -> text)));

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("=", "+", "-", "@", "\t", "\n", "\r", " ", "а", "1", "\"", ",", "'", "＝").list().ofMaxSize(6)
                .map(pieces -> pieces.stream().collect(Collectors.joining()));
    }

    @Property
    void noCellBeginsAsAFormulaAndNothingElseChanges(@ForAll("texts") String text) throws IOException {
        var csv = new String(EXPORT.csv(List.of(text)), StandardCharsets.UTF_8);
        var cell = CSVFormat.RFC4180.parse(new StringReader(csv)).getRecords().get(1).get(0);

        assertThat(cell.stripLeading()).doesNotMatch("(?s)[=+@＝-].*");
        assertThat(cell).isIn(text, "'" + text);
    }

    @Example
    void numbersStayNumbersAndQuotesAreDoubled() {
        var table = new Table("t", List.of("a", "b", "c"), List.of(Arrays.asList(-5, "Кав’ярня «Ї», \"1\"", null)));

        assertThat(new String(table.export().csv(table.rows()), StandardCharsets.UTF_8))
                .isEqualTo("a,b,c\r\n-5,\"Кав’ярня «Ї», \"\"1\"\"\",\r\n");
    }
}
