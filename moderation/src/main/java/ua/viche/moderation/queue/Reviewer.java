package ua.viche.moderation.queue;

import io.helidon.webserver.http.ServerRequest;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// A moderator at work.
///
/// @param person person key, never shown to others
/// @param everything whether every kind of item is theirs
/// @param kinds the kinds of items that are theirs otherwise
public record Reviewer(UUID person, boolean everything, Set<String> kinds) {

    public Reviewer {
        kinds = Set.copyOf(kinds);
    }

    /// The reviewer who sends a request.
    ///
    /// @throws ua.viche.platform.http.ProblemException 401 without a token, 403 for others than moderators
    public static Reviewer of(ServerRequest request) {
        var caller = Caller.of(request).require(Role.MODERATOR);
        var everything = caller.grants().stream()
                .anyMatch(grant -> grant.role() == Role.ADMIN || (grant.role() == Role.MODERATOR && grant.scope() == null));
        var kinds = caller.grants().stream()
                .filter(grant -> grant.role() == Role.MODERATOR)
                .map(Caller.Grant::scope)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Reviewer(caller.person(), everything, kinds);
    }

    /// Whether items of this kind are theirs.
    public boolean reviews(String kind) {
        return everything || kinds.contains(kind);
    }
}
