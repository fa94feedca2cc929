package ua.viche.api.anomalies;

import java.time.Instant;
import java.util.UUID;
import ua.viche.api.integrity.NetworkHash;

/// Signatures of one hour from one network on one petition.
///
/// @param hour its first moment
/// @param held those that wait for staff
record Anomaly(Instant hour, UUID petition, String procedure, NetworkHash network, int signatures, int held) {}
