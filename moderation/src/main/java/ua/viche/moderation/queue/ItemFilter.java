package ua.viche.moderation.queue;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which items to list.
///
/// @param kinds null for every kind
record ItemFilter(ItemState state, @Nullable Set<String> kinds) {

    /// What a reviewer may see of a state, of one kind or (null) of all that are theirs.
    static ItemFilter of(Reviewer reviewer, ItemState state, @Nullable String kind) {
        if (kind != null) {
            return new ItemFilter(state, Set.of(kind));
        }
        return new ItemFilter(state, reviewer.everything() ? null : reviewer.kinds());
    }
}
