package ua.viche.api.districts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import ua.viche.platform.areas.GeoJson;
import ua.viche.platform.http.Check;

/// Bodies of requests that bring a map.
final class MapRequests {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int LINE = 200;

    /// @param source where the borders come from, with the licence
    record Begin(String source) {

        Begin {
            Check.that().line("source", source, LINE).done();
        }
    }

    /// Some of the districts.
    record Part(List<Shape> districts) {

        private static final int MOST = 500;

        Part {
            Check.that().required("districts", districts)
                    .rule(districts == null || districts.size() <= MOST, "districts", "too-many", MOST).done();
        }

        List<MapStore.Shape> shapes() {
            return districts.stream().map(shape -> new MapStore.Shape(shape.code, shape.name, shape.geometry.toString()))
                    .toList();
        }
    }

    /// @param geometry a GeoJSON `Polygon` or `MultiPolygon`
    record Shape(String code, String name, JsonNode geometry) {

        Shape {
            Check.that().rule(code != null && CODE.matcher(code).matches(), "code", "code").line("name", name, LINE)
                    .required("geometry", geometry)
                    .rule(geometry == null || GeoJson.shape(geometry).isPresent(), "geometry", "polygon").done();
        }
    }

    private MapRequests() {}
}
