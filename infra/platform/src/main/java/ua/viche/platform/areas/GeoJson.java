package ua.viche.platform.areas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// Polygons of GeoJSON (RFC 7946): `Polygon` and `MultiPolygon`, longitude before latitude, in degrees.
public final class GeoJson {

    private static final int LEAST_POSITIONS = 4;

    /// The shape of a geometry object; nothing where it is not a polygon or breaks the rules of GeoJSON. It may cross itself.
    public static Optional<Geometry> shape(JsonNode geometry) {
        var factory = new GeometryFactory();
        var coordinates = geometry.path("coordinates");
        try {
            return switch (geometry.path("type").asText()) {
                case "Polygon" -> Optional.of(polygon(factory, coordinates));
                case "MultiPolygon" -> Optional.of(polygons(factory, coordinates));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Geometry polygons(GeometryFactory factory, JsonNode coordinates) {
        var polygons = new ArrayList<Polygon>();
        list(coordinates).forEach(polygon -> polygons.add(polygon(factory, polygon)));
        return factory.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Polygon polygon(GeometryFactory factory, JsonNode rings) {
        var all = new ArrayList<LinearRing>();
        list(rings).forEach(ring -> all.add(ring(factory, ring)));
        return factory.createPolygon(all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(GeometryFactory factory, JsonNode positions) {
        var points = new ArrayList<Coordinate>();
        list(positions).forEach(position -> points.add(point(position)));
        if (points.size() < LEAST_POSITIONS) {
            throw new IllegalArgumentException("a ring needs four positions");
        }
        return factory.createLinearRing(points.toArray(Coordinate[]::new));
    }

    private static Coordinate point(JsonNode position) {
        var lng = position.path(0);
        var lat = position.path(1);
        if (!lng.isNumber() || !lat.isNumber() || Math.abs(lng.asDouble()) > 180 || Math.abs(lat.asDouble()) > 90) {
            throw new IllegalArgumentException("not a position");
        }
        return new Coordinate(lng.asDouble(), lat.asDouble());
    }

    private static JsonNode list(JsonNode node) {
        if (!node.isArray() || node.isEmpty()) {
            throw new IllegalArgumentException("a list with something in it is needed");
        }
        return node;
    }

    private GeoJson() {}
}
