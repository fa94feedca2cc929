package ua.viche.moderation.queue;

import io.helidon.webserver.http.ServerRequest;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ua.viche.moderation.routing.Queue;
import ua.viche.moderation.routing.Queues;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// A moderator at work. The scope of a moderator is a queue; one without a scope has every queue that is not guarded.
///
/// @param person person key, never shown to others
/// @param everything whether every queue is theirs, the guarded ones too
/// @param ordinary whether every queue is theirs that is not guarded
/// @param scopes the queues that are theirs besides
public record Reviewer(UUID person, boolean everything, boolean ordinary, Set<String> scopes) {

    public Reviewer {
        scopes = Set.copyOf(scopes);
    }

    /// The reviewer who sends a request.
    ///
    /// @throws ua.viche.platform.http.ProblemException 401 without a token, 403 for others than moderators
    public static Reviewer of(ServerRequest request) {
        return of(Caller.of(request));
    }

    /// The reviewer that somebody is.
    ///
    /// @throws ua.viche.platform.http.ProblemException 403 for others than moderators
    public static Reviewer of(Caller caller) {
        caller.require(Role.MODERATOR);
        var grants = caller.grants();
        return new Reviewer(caller.person(),
                grants.stream().anyMatch(grant -> grant.role() == Role.ADMIN),
                grants.stream().anyMatch(grant -> grant.role() == Role.MODERATOR && grant.scope() == null),
                grants.stream().filter(grant -> grant.role() == Role.MODERATOR).map(Caller.Grant::scope)
                        .filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /// Whether the items of a queue are theirs.
    public boolean reviews(Queue queue) {
        return everything || scopes.contains(queue.code()) || ordinary && !queue.guarded();
    }

    /// The codes of the queues that are theirs.
    public Set<String> among(Queues queues) {
        return queues.all().stream().filter(this::reviews).map(Queue::code).collect(Collectors.toSet());
    }
}
