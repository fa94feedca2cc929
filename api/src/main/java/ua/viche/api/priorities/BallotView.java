package ua.viche.api.priorities;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A person's own ballot.
///
/// @param ballot its id in the open data once the choice is closed: only its person can tell that it is theirs
/// @param options ids
record BallotView(UUID ballot, List<UUID> options, Instant castAt, Instant changedAt) {}
