package ua.viche.api.opendata;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// Rows under named columns, as open data.
///
/// @param name of the file, without its ending
/// @param columns stable names
public record Table(String name, List<String> columns, List<List<?>> rows) {

    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// RFC 4180 in UTF-8. A text that a spreadsheet would take for a formula begins with an apostrophe; null is an empty field.
    String csv() {
        var text = new StringWriter();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(columns);
            for (var row : rows) {
                printer.printRecord(row.stream().map(Table::cell).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /// The rows as objects.
    List<Map<String, @Nullable Object>> objects() {
        return rows.stream().map(row -> {
            var object = new LinkedHashMap<String, @Nullable Object>();
            for (var i = 0; i < columns.size(); i++) {
                object.put(columns.get(i), row.get(i));
            }
            return (Map<String, @Nullable Object>) object;
        }).toList();
    }

    private static Object cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number) {
            return value;
        }
        var text = value.toString();
        var first = text.stripLeading();
        var formula = !text.isEmpty()
                && (FORMULA.indexOf(text.charAt(0)) >= 0 || !first.isEmpty() && FORMULA.indexOf(first.charAt(0)) >= 0);
        return formula ? "'" + text : text;
    }
}
