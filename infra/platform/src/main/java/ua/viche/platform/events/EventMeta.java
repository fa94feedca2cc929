package ua.viche.platform.events;

import java.time.Instant;

/// What travels around an event.
///
/// @param id the CloudEvents `id`, the same at every delivery
/// @param time when the fact happened
public record EventMeta(String id, Instant time) {}
