package ua.viche.api.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
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
        var out = new ByteArrayOutputStream();
        EXPORT.csv(out, List.of(text), _ -> List.of());
        var cell = CSVFormat.RFC4180.parse(new StringReader(out.toString(StandardCharsets.UTF_8))).getRecords().get(1).get(0);

        assertThat(cell.stripLeading()).doesNotMatch("(?s)[=+@＝-].*");
        assertThat(cell).isIn(text, "'" + text);
    }
}
