package ua.viche.api.ledger;

import java.time.Instant;
import java.util.UUID;

/// The count of a petition that anybody gets who adds up its first `treeSize` entries in the log.
///
/// @param asOf when the checkpoint of that size was signed
public record LoggedCount(UUID petition, long count, Instant asOf, long treeSize) {}
