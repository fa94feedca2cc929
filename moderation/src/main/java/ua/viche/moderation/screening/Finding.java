package ua.viche.moderation.screening;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that was noticed, and where.
///
/// @param code what it is: `phone`, `tax-number`, `mixed-letters`, `duplicate` …
/// @param field `title` or `text`
/// @param start where it begins in that field, in UTF-16 units
/// @param end where it ends
/// @param policy the policy that it may break; null where it only deserves a look
/// @param item the other item of a likeness; null otherwise
public record Finding(String code, String field, int start, int end, @Nullable String policy, @Nullable UUID item) {

    public Finding {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("from " + start + " to " + end);
        }
    }
}
