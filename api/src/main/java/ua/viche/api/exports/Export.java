package ua.viche.api.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Json;

/// Rows as open data, in CSV (RFC 4180) and in JSON with the same names. Written as they are read, so that it may be long.
///
/// In CSV, texts that a spreadsheet would take for a formula are preceded by an apostrophe.
public final class Export<T> {

    /// A value that each row has. Texts, numbers, moments, and lists of texts, which CSV joins with spaces.
    public record Column<T>(String name, Function<T, @Nullable Object> value) {}

    /// The rows that follow a row, or the first ones after none; empty at the end.
    @FunctionalInterface
    public interface Source<T> {
        List<T> after(@Nullable T last);
    }

    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private final List<Column<T>> columns;

    public Export(List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
    }

    /// Sends the rows as a file.
    ///
    /// @param name with `.csv` or `.json`, which decides the format
    public void send(ServerResponse response, String name, String cacheControl, Source<T> rows) {
        var csv = name.endsWith(".csv");
        var first = rows.after(null);
        response.header(HeaderNames.CONTENT_TYPE, csv ? "text/csv; charset=utf-8; header=present" : "application/json")
                .header(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HeaderNames.CACHE_CONTROL, cacheControl);
        try (var out = response.outputStream()) {
            if (csv) {
                csv(out, first, rows);
            } else {
                json(out, first, rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows as CSV.
    public void csv(OutputStream out, List<T> first, Source<T> rows) throws IOException {
        var printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        printer.printRecord(columns.stream().map(Column::name).toList());
        for (var page = first; !page.isEmpty(); page = rows.after(page.getLast())) {
            for (var row : page) {
                printer.printRecord(columns.stream().map(column -> cell(column.value().apply(row))).toList());
            }
        }
        printer.flush();
    }

    private void json(OutputStream out, List<T> first, Source<T> rows) throws IOException {
        try (var json = Json.mapper().createGenerator(out)) {
            json.writeStartArray();
            for (var page = first; !page.isEmpty(); page = rows.after(page.getLast())) {
                for (var row : page) {
                    object(json, row);
                }
            }
            json.writeEndArray();
        }
    }

    private void object(JsonGenerator json, T row) throws IOException {
        json.writeStartObject();
        for (var column : columns) {
            json.writePOJOField(column.name(), column.value().apply(row));
        }
        json.writeEndObject();
    }

    private static Object cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number;
            case List<?> list -> safe(String.join(" ", list.stream().map(String::valueOf).toList()));
            default -> safe(value.toString());
        };
    }

    private static String safe(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.stripLeading().isEmpty() ? text.charAt(0) : first(text)) >= 0
                ? "'" + text
                : text;
    }

    private static char first(String text) {
        var stripped = text.stripLeading();
        return FORMULA.indexOf(text.charAt(0)) >= 0 ? text.charAt(0) : stripped.charAt(0);
    }
}
