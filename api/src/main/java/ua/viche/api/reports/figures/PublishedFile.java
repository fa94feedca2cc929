package ua.viche.api.reports.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.viche.api.reports.Cell;
import ua.viche.platform.opendata.Export;
import ua.viche.platform.opendata.Export.Column;

/// Public reports as CSV and GeoJSON (RFC 7946). A place is the cell that everybody may know, or none.
final class PublishedFile {

    private static final Export<FiguresStore.Row> COLUMNS = new Export<>(List.of(new Column<>("id", FiguresStore.Row::id),
            new Column<>("category", FiguresStore.Row::category), new Column<>("kind", FiguresStore.Row::kind),
            new Column<>("state", FiguresStore.Row::state), new Column<>("severity", FiguresStore.Row::severity),
            new Column<>("day", FiguresStore.Row::day), new Column<>("district", FiguresStore.Row::district),
            new Column<>("west", row -> side(row, 0)), new Column<>("south", row -> side(row, 1)),
            new Column<>("east", row -> side(row, 2)), new Column<>("north", row -> side(row, 3)),
            new Column<>("supporters", FiguresStore.Row::supporters), new Column<>("answered", FiguresStore.Row::answered),
            new Column<>("text", FiguresStore.Row::text)));

    static byte[] csv(List<FiguresStore.Row> rows) {
        return COLUMNS.csv(rows);
    }

    static Map<String, Object> geoJson(List<FiguresStore.Row> rows) {
        return Map.of("type", "FeatureCollection", "features", rows.stream().map(PublishedFile::feature).toList());
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

    private static @Nullable Double side(FiguresStore.Row row, int side) {
        var bounds = bounds(row);
        return bounds == null ? null : bounds.get(side);
    }

    private static @Nullable List<Double> bounds(FiguresStore.Row row) {
        return row.cell() == null ? null : Cell.of(row.cell()).bounds();
    }

    private PublishedFile() {}
}
