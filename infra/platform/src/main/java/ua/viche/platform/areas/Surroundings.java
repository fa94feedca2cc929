package ua.viche.platform.areas;

import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;

/// Distances from a point, on a plane that touches the globe there: right to a few parts in a thousand over hundreds of kilometres.
final class Surroundings {

    private static final double METRES_PER_DEGREE = 111_195;

    private final double lat;
    private final double lng;
    private final double perLng;

    Surroundings(double lat, double lng) {
        this.lat = lat;
        this.lng = lng;
        perLng = METRES_PER_DEGREE * Math.cos(Math.toRadians(lat));
    }

    /// No point of the area is nearer than that.
    double atLeast(Area area) {
        var envelope = area.shape().getEnvelopeInternal();
        var x = Math.max(0, Math.max(envelope.getMinX() - lng, lng - envelope.getMaxX())) * perLng;
        var y = Math.max(0, Math.max(envelope.getMinY() - lat, lat - envelope.getMaxY())) * METRES_PER_DEGREE;
        return Math.hypot(x, y);
    }

    /// To the nearest line of a shape.
    double metres(Geometry shape) {
        var nearest = new double[]{Double.MAX_VALUE};
        shape.apply((GeometryComponentFilter) part -> {
            if (part instanceof LineString line) {
                nearest[0] = Math.min(nearest[0], metres(line.getCoordinates()));
            }
        });
        return nearest[0];
    }

    private double metres(Coordinate[] line) {
        var nearest = Double.MAX_VALUE;
        var origin = new Coordinate(0, 0);
        var from = here(line[0]);
        for (var i = 1; i < line.length; i++) {
            var to = here(line[i]);
            nearest = Math.min(nearest, Distance.pointToSegment(origin, from, to));
            from = to;
        }
        return nearest;
    }

    private Coordinate here(Coordinate degrees) {
        return new Coordinate((degrees.x - lng) * perLng, (degrees.y - lat) * METRES_PER_DEGREE);
    }
}
