package ua.viche.api.ledger;

import java.util.UUID;

/// A committed batch that has no place in the log yet.
///
/// @param entries each after its length, two bytes, big-endian
record Pending(UUID batch, byte[] entries) {}
