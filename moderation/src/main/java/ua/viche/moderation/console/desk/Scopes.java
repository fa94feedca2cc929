package ua.viche.moderation.console.desk;

import java.util.List;
import java.util.stream.Stream;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Caller.Grant;
import ua.viche.platform.identity.Role;

/// For what somebody speaks in some roles.
///
/// @param everything whether for all there is
/// @param codes else for these
public record Scopes(boolean everything, List<String> codes) {

    /// What the caller's grants of these roles cover.
    public static Scopes of(Caller caller, Role... roles) {
        var wanted = List.of(roles);
        var everything = caller.grants().stream()
                .anyMatch(grant -> grant.role() == Role.ADMIN || wanted.contains(grant.role()) && grant.scope() == null);
        return new Scopes(everything, caller.grants().stream().filter(grant -> wanted.contains(grant.role())).map(Grant::scope)
                .flatMap(Stream::ofNullable).distinct().sorted().toList());
    }

    /// Nothing, or a 403 problem for somebody who has none of these roles.
    public static void require(Caller caller, Role... roles) {
        if (of(caller, roles).isEmpty()) {
            throw Problem.FORBIDDEN.with();
        }
    }

    /// Whether this is theirs.
    public boolean covers(String code) {
        return everything || codes.contains(code);
    }

    /// Whether there is nothing of theirs.
    public boolean isEmpty() {
        return !everything && codes.isEmpty();
    }
}
