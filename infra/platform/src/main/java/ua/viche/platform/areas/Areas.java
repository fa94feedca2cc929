package ua.viche.platform.areas;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/// Tells in which area a point lies. A border belongs to the areas on both sides, of which the smaller one answers, and of equal ones
/// the first by code; so does a part that several areas claim. Immutable, for any number of threads.
public final class Areas {

    private static final int SIDE = 1_024;
    private static final int FEW = 128;

    /// The area nearest to a point outside of all of them.
    ///
    /// @param metres to its border, 0 inside
    public record Nearest(String code, double metres) {}

    private record Part(Area area, IndexedPointInAreaLocator locator) {}

    private final List<Part> parts;
    private final @Nullable Raster raster;

    private Areas(List<Part> parts, @Nullable Raster raster) {
        this.parts = parts;
        this.raster = raster;
    }

    /// Prepares areas; a shape that crosses itself is repaired first.
    public static Areas of(List<Area> areas) {
        var ordered = areas.stream().map(Area::repaired).filter(area -> !area.shape().isEmpty())
                .sorted(Comparator.<Area>comparingDouble(area -> area.shape().getArea()).thenComparing(Area::code)).toList();
        if (ordered.isEmpty()) {
            return new Areas(List.of(), null);
        }
        var prepared = ordered.stream().map(area -> PreparedGeometryFactory.prepare(area.shape())).toList();
        return new Areas(ordered.stream().map(area -> new Part(area, new IndexedPointInAreaLocator(area.shape()))).toList(),
                Raster.of(prepared, ordered.size() <= FEW / 8 ? SIDE / 4 : SIDE));
    }

    /// How many areas there are.
    public int size() {
        return parts.size();
    }

    /// The code of the area at a point; null outside of all.
    public @Nullable String at(double lat, double lng) {
        if (raster == null) {
            return null;
        }
        var cell = raster.at(lat, lng);
        if (cell >= 0) {
            return parts.get(cell).area().code();
        }
        return cell == Raster.NOWHERE ? null : exactly(raster.candidates(cell), new Coordinate(lng, lat));
    }

    private @Nullable String exactly(int[] candidates, Coordinate point) {
        for (var candidate : candidates) {
            if (parts.get(candidate).locator().locate(point) != Location.EXTERIOR) {
                return parts.get(candidate).area().code();
            }
        }
        return null;
    }

    /// The area at a point, or the nearest one; nothing where there are no areas.
    public Optional<Nearest> nearest(double lat, double lng) {
        var inside = at(lat, lng);
        if (inside != null) {
            return Optional.of(new Nearest(inside, 0));
        }
        var around = new Surroundings(lat, lng);
        Nearest best = null;
        for (var part : parts.stream().sorted(Comparator.comparingDouble(part -> around.atLeast(part.area()))).toList()) {
            if (best != null && around.atLeast(part.area()) > best.metres()) {
                break;
            }
            var metres = around.metres(part.area().shape());
            if (best == null || metres < best.metres()) {
                best = new Nearest(part.area().code(), metres);
            }
        }
        return Optional.ofNullable(best);
    }

    /// The shape of an area, repaired.
    public Optional<Geometry> shape(String code) {
        return parts.stream().map(Part::area).filter(area -> area.code().equals(code)).map(Area::shape).findFirst();
    }
}
