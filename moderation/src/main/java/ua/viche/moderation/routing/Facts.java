package ua.viche.moderation.routing;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.SubmissionReceived.Risk;

/// What rules look at.
///
/// @param policies codes that screening or a complaint speaks of
public record Facts(String kind, String body, @Nullable String territory, String language, Set<String> policies,
        @Nullable Risk risk, boolean minors) {

    public Facts {
        policies = Set.copyOf(policies);
    }
}
