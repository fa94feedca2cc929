package ua.viche.api.media;

import java.util.UUID;

/// What photos are of: a report, a campaign page …
///
/// @param kind as in events: `report`
public record Subject(String kind, UUID id) {}
