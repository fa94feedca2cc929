package ua.viche.api.reports.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.viche.api.reports.Cell;

/// Public reports as CSV (RFC 4180) and GeoJSON (RFC 7946). A place is the cell that everybody may know, or none.
final class Export {

    private static final String FORMULA = "=+-@\t\r";
    private static final List<String> COLUMNS = List.of("id", "category", "kind", "state", "severity", "day", "district", "west",
            "south", "east", "north", "supporters", "answered", "text");

    static String csv(List<FiguresStore.Row> rows) {
        return Stream.concat(Stream.of(String.join(",", COLUMNS)), rows.stream().map(Export::line))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(FiguresStore.Row row) {
        var fields = new ArrayList<String>(List.of(row.id().toString(), row.category(), row.kind(), row.state(),
                String.valueOf(row.severity()), row.day(), row.district() == null ? "" : row.district()));
        var bounds = bounds(row);
        for (var side = 0; side < 4; side++) {
            fields.add(bounds == null ? "" : String.valueOf(bounds.get(side)));
        }
        fields.addAll(List.of(String.valueOf(row.supporters()), String.valueOf(row.answered()), row.text()));
        return fields.stream().map(Export::field).collect(Collectors.joining(","));
    }

    /// A spreadsheet takes what begins so for a formula.
    private static String field(String text) {
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !isNumber(text) ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9.]+");
    }

    static Map<String, Object> geoJson(List<FiguresStore.Row> rows) {
        return Map.of("type", "FeatureCollection", "features", rows.stream().map(Export::feature).toList());
    }

    private static Map<String, @Nullable Object> feature(FiguresStore.Row row) {
        var feature = new LinkedHashMap<String, @Nullable Object>();
        feature.put("type", "Feature");
        feature.put("id", row.id());
        var bounds = bounds(row);
        feature.put("geometry", bounds == null ? null : Map.of("type", "Polygon", "coordinates", List.of(ring(bounds))));
        var properties = new LinkedHashMap<String, @Nullable Object>();
        properties.put("category", row.category());
        properties.put("kind", row.kind());
        properties.put("state", row.state());
        properties.put("severity", row.severity());
        properties.put("day", row.day());
        properties.put("district", row.district());
        properties.put("supporters", row.supporters());
        properties.put("answered", row.answered());
        properties.put("text", row.text());
        feature.put("properties", properties);
        return feature;
    }

    private static List<List<Double>> ring(List<Double> b) {
        return List.of(List.of(b.get(0), b.get(1)), List.of(b.get(2), b.get(1)), List.of(b.get(2), b.get(3)),
                List.of(b.get(0), b.get(3)), List.of(b.get(0), b.get(1)));
    }

    private static @Nullable List<Double> bounds(FiguresStore.Row row) {
        return row.cell() == null ? null : Cell.of(row.cell()).bounds();
    }

    private Export() {}
}
