package ua.viche.api.districts;

/// The district of a point.
///
/// @param inside false where the point lies outside of all districts and this is the nearest one
/// @param metres to its border, 0 inside
public record Located(String code, boolean inside, long metres) {}
