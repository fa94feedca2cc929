package ua.viche.platform.opendata;

import com.fasterxml.jackson.core.JsonGenerator;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Json;

/// Rows as open data: in CSV (RFC 4180, UTF-8), where no spreadsheet takes a text for a formula, and in JSON with the same names.
public final class Export<T> {

    /// What kind of file [#csv] gives.
    public static final String CSV = "text/csv; charset=utf-8; header=present";

    /// A value that each row has. Texts, numbers, moments, and lists of texts, which CSV joins with spaces.
    ///
    /// @param name stable, the same in both formats
    public record Column<T>(String name, Function<T, @Nullable Object> value) {}

    /// The rows that follow a row, or the first ones after none; empty at the end.
    @FunctionalInterface
    public interface Source<T> {
        List<T> after(@Nullable T last);
    }

    private final List<Column<T>> columns;

    public Export(List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
    }

    /// Sends the rows as a file, written as they are read, so that there may be many.
    ///
    /// @param name with `.csv` or `.json`, which decides the format
    public void send(ServerResponse response, String name, String cacheControl, Source<T> rows) {
        var csv = name.endsWith(".csv");
        var first = rows.after(null);
        response.header(HeaderNames.CONTENT_TYPE, csv ? CSV : "application/json")
                .header(HeaderNames.CONTENT_DISPOSITION, attachment(name))
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

    /// Few rows as CSV.
    public byte[] csv(List<T> rows) {
        var out = new ByteArrayOutputStream();
        try {
            csv(out, rows, _ -> List.of());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// Few rows as objects.
    List<Map<String, @Nullable Object>> objects(List<T> rows) {
        return rows.stream().map(row -> {
            var object = new LinkedHashMap<String, @Nullable Object>();
            columns.forEach(column -> object.put(column.name(), column.value().apply(row)));
            return (Map<String, @Nullable Object>) object;
        }).toList();
    }

    /// The value of `Content-Disposition` that makes a browser keep a file under a name.
    public static String attachment(String name) {
        return "attachment; filename=\"" + name + "\"";
    }

    private void csv(OutputStream out, List<T> first, Source<T> rows) throws IOException {
        var printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        printer.printRecord(columns.stream().map(Column::name).toList());
        for (var page = first; !page.isEmpty(); page = rows.after(page.getLast())) {
            for (var row : page) {
                printer.printRecord(columns.stream().map(column -> Cell.of(column.value().apply(row))).toList());
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
}
