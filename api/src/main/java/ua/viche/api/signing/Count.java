package ua.viche.api.signing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A count with its watermark.
///
/// @param asOf the server's time at which it was true
/// @param treeSize whoever adds up so many entries of the public log gets this count; null where it is a transaction's own
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Count(long count, Instant asOf, @Nullable Long treeSize) {

    /// A count that the public log does not show yet.
    public Count(long count, Instant asOf) {
        this(count, asOf, null);
    }
}
