package ua.viche.api.advisory;

import java.time.Instant;
import java.util.UUID;

/// Somebody who has a seat. The name is public.
///
/// @param name encrypted
record Member(UUID id, UUID group, UUID person, String name, Instant since, Instant termEndsAt) {}
