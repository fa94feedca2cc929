package ua.viche.platform.areas;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/// A part of the map.
///
/// @param shape polygon or polygons in degrees, x is the longitude (WGS 84); it may cross itself
public record Area(String code, Geometry shape) {

    /// The same area with a shape that does not cross itself.
    Area repaired() {
        return shape.isValid() ? this : new Area(code, GeometryFixer.fix(shape));
    }

    /// What is wrong with the shape; null where nothing is.
    @org.jspecify.annotations.Nullable
    TopologyValidationError mistake() {
        return new IsValidOp(shape).getValidationError();
    }
}
