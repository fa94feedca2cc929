package ua.viche.api.signing.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A petition whose figures do not say what its rows say.
///
/// @param counted what the count was
/// @param valid the signatures that are valid
/// @param logged what the entries of the public log add up to, those that wait for their place included
/// @param places the figures by place that are wrong
record Difference(UUID petition, long counted, long valid, long logged, List<InPlace> places) {

    /// @param kind `territory` or `country`
    /// @param missing what is to be added to the figure, or less than 0
    record InPlace(String kind, String place, long missing) {}

    /// What is to be added to the count, or less than 0.
    long missing() {
        return valid - counted;
    }

    /// As it is shown.
    record Kept(UUID petition, long counted, long valid, long logged, int places, Instant at) {}
}
