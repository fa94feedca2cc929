package ua.viche.api.districts;

import io.helidon.webserver.http.ServerRequest;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Check;

/// A place in degrees (WGS 84). Catches the mistakes that phones make: numbers that are none, latitude and longitude exchanged, and the
/// place 0, 0 that stands for a missing fix.
public record Point(double lat, double lng) {

    private static final double SOUTH = 44.0;
    private static final double NORTH = 52.7;
    private static final double WEST = 21.9;
    private static final double EAST = 40.6;
    private static final double METRES_PER_DEGREE = 111_195;

    public Point {
        check(Check.that(), lat, lng).done();
    }

    /// From `?lat=&lng=`.
    ///
    /// @throws ua.viche.platform.http.ProblemException 400 with a pointer for each mistake
    public static Point of(ServerRequest request) {
        var lat = number(request, "lat");
        var lng = number(request, "lng");
        var check = Check.query().required("lat", lat).required("lng", lng);
        check(check, lat == null ? SOUTH : lat, lng == null ? WEST : lng).done();
        return new Point(lat == null ? SOUTH : lat, lng == null ? WEST : lng);
    }

    /// As [#of(ServerRequest)]; null where the request names neither.
    public static @Nullable Point maybe(ServerRequest request) {
        return request.query().contains("lat") || request.query().contains("lng") ? of(request) : null;
    }

    /// Metres to another point, right for neighbours.
    public double metresTo(Point other) {
        var north = (other.lat - lat) * METRES_PER_DEGREE;
        var east = (other.lng - lng) * METRES_PER_DEGREE * Math.cos(Math.toRadians((lat + other.lat) / 2));
        return Math.hypot(north, east);
    }

    /// The node of a lattice of so many metres that is nearest.
    public Point snapped(double metres) {
        var step = metres / METRES_PER_DEGREE;
        var row = Math.round(lat / step) * step;
        var column = step / Math.cos(Math.toRadians(row));
        return new Point(row, Math.round(lng / column) * column);
    }

    private static Check check(Check check, double lat, double lng) {
        if (!Double.isFinite(lat) || !Double.isFinite(lng)) {
            return check.rule(Double.isFinite(lat), "lat", "coordinate").rule(Double.isFinite(lng), "lng", "coordinate");
        }
        if (lat == 0 && lng == 0) {
            return check.rule(false, "lat", "null-island");
        }
        if (!isInUkraine(lat, lng) && isInUkraine(lng, lat)) {
            return check.rule(false, "lat", "coordinates-swapped");
        }
        return check.rule(Math.abs(lat) <= 90, "lat", "between", -90, 90)
                .rule(Math.abs(lng) <= 180, "lng", "between", -180, 180);
    }

    private static boolean isInUkraine(double lat, double lng) {
        return lat >= SOUTH && lat <= NORTH && lng >= WEST && lng <= EAST;
    }

    private static @Nullable Double number(ServerRequest request, String name) {
        var text = request.query().first(name).orElse("").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }
}
