package ua.viche.api.signing.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One recount of everything.
///
/// @param night of which it is; null where staff asked for it
/// @param petitions how many were checked; null until it is finished
/// @param differing how many of them were wrong
/// @param differences left out in lists
@JsonInclude(JsonInclude.Include.NON_NULL)
record Run(UUID id, @Nullable LocalDate night, Instant requestedAt, @Nullable Instant startedAt, @Nullable Instant finishedAt,
        @Nullable Long petitions, long differing, @Nullable List<Difference.Kept> differences) {

    Run with(List<Difference.Kept> found) {
        return new Run(id, night, requestedAt, startedAt, finishedAt, petitions, differing, found);
    }
}
