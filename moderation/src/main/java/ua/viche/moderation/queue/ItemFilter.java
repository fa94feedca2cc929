package ua.viche.moderation.queue;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.routing.Queues;

/// Which items to list: of these queues, in this state, none that the reader handed in.
///
/// @param kind null for every kind
public record ItemFilter(ItemState state, Set<String> queues, @Nullable String kind, UUID reader) {

    public ItemFilter {
        queues = Set.copyOf(queues);
    }

    /// What a reviewer may see of a state.
    public static ItemFilter of(Reviewer reviewer, Queues queues, ItemState state) {
        return new ItemFilter(state, reviewer.among(queues), null, reviewer.person());
    }

    /// Only this kind.
    public ItemFilter ofKind(String only) {
        return new ItemFilter(state, queues, only, reader);
    }

    /// Only this queue, which is one of those.
    public ItemFilter in(String queue) {
        return new ItemFilter(state, Set.of(queue), kind, reader);
    }
}
