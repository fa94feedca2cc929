package ua.viche.platform.areas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/// What is wrong with a set of areas: shapes that cross themselves, parts that two areas claim, holes that none claims.
///
/// @param selfCrossings codes and places, by code
/// @param overlaps largest first
/// @param gaps enclosed by areas but in none, largest first
public record ShapeCheck(List<SelfCrossing> selfCrossings, List<Overlap> overlaps, List<Gap> gaps) {

    private static final double METRES_PER_DEGREE = 111_195;
    private static final double LEAST_SQUARE_METRES = 1;

    /// @param what the mistake as the geometry library names it
    public record SelfCrossing(String code, String what, double lat, double lng) {}

    /// Both areas claim this much.
    public record Overlap(String code, String other, long squareMetres, double lat, double lng) {}

    /// No area claims this, with a point in it.
    public record Gap(long squareMetres, double lat, double lng) {}

    /// Looks at all areas together; takes seconds for a country.
    public static ShapeCheck of(List<Area> areas) {
        var crossings = new ArrayList<SelfCrossing>();
        for (var area : areas) {
            var mistake = area.mistake();
            if (mistake != null) {
                var at = mistake.getCoordinate();
                crossings.add(new SelfCrossing(area.code(), mistake.getMessage(), at.y, at.x));
            }
        }
        crossings.sort(Comparator.comparing(SelfCrossing::code));
        var repaired = areas.stream().map(Area::repaired).toList();
        return new ShapeCheck(crossings, overlaps(repaired), gaps(repaired));
    }

    /// Whether there is nothing to say.
    public boolean isClean() {
        return selfCrossings.isEmpty() && overlaps.isEmpty() && gaps.isEmpty();
    }

    private static List<Overlap> overlaps(List<Area> areas) {
        var tree = new STRtree();
        areas.forEach(area -> tree.insert(area.shape().getEnvelopeInternal(), area));
        var overlaps = new ArrayList<Overlap>();
        for (var area : areas) {
            for (var found : tree.query(area.shape().getEnvelopeInternal())) {
                var other = (Area) found;
                if (area.code().compareTo(other.code()) < 0) {
                    var common = OverlayNGRobust.overlay(area.shape(), other.shape(), OverlayNG.INTERSECTION);
                    var size = squareMetres(common);
                    if (size >= LEAST_SQUARE_METRES) {
                        var at = common.getInteriorPoint().getCoordinate();
                        overlaps.add(new Overlap(area.code(), other.code(), Math.round(size), at.y, at.x));
                    }
                }
            }
        }
        overlaps.sort(Comparator.comparingLong(Overlap::squareMetres).reversed());
        return overlaps;
    }

    private static List<Gap> gaps(List<Area> areas) {
        if (areas.isEmpty()) {
            return List.of();
        }
        var union = OverlayNGRobust.union(areas.stream().map(Area::shape).toList());
        var gaps = new ArrayList<Gap>();
        for (var part : PolygonExtracter.getPolygons(union)) {
            var polygon = (Polygon) part;
            for (var hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                var gap = polygon.getFactory().createPolygon(polygon.getInteriorRingN(hole).getCoordinateSequence());
                var size = squareMetres(gap);
                if (size >= LEAST_SQUARE_METRES) {
                    var at = gap.getInteriorPoint().getCoordinate();
                    gaps.add(new Gap(Math.round(size), at.y, at.x));
                }
            }
        }
        gaps.sort(Comparator.comparingLong(Gap::squareMetres).reversed());
        return gaps;
    }

    private static double squareMetres(Geometry shape) {
        return shape.isEmpty()
                ? 0
                : shape.getArea() * METRES_PER_DEGREE * METRES_PER_DEGREE
                        * Math.cos(Math.toRadians(shape.getEnvelopeInternal().centre().y));
    }
}
