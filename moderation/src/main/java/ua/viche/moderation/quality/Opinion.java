package ua.viche.moderation.quality;

import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.DecisionMade.Action;

/// What somebody found about an item.
///
/// @param policy null where it may pass
public record Opinion(Action action, @Nullable String policy) {

    public Opinion {
        if (action == Action.RESTORE || (action == Action.APPROVE) != (policy == null)) {
            throw new IllegalArgumentException(action + " under " + policy);
        }
    }
}
