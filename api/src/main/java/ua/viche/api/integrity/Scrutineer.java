package ua.viche.api.integrity;

import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// Somebody who looks after the integrity of signing, for some procedures or for all.
///
/// @param person person key, never shown to others
/// @param everything whether every procedure is theirs
/// @param procedures those that are theirs otherwise, sorted
public record Scrutineer(UUID person, boolean everything, List<String> procedures) {

    public Scrutineer {
        procedures = List.copyOf(procedures);
    }

    /// The scrutineer who sends a request.
    ///
    /// @throws ua.viche.platform.http.ProblemException 401 without a token, 403 for others
    public static Scrutineer of(ServerRequest request) {
        var caller = Caller.of(request).require(Role.SCRUTINEER);
        var everything = caller.grants().stream()
                .anyMatch(grant -> grant.role() == Role.ADMIN || grant.role() == Role.SCRUTINEER && grant.scope() == null);
        var procedures = caller.grants().stream().filter(grant -> grant.role() == Role.SCRUTINEER).map(Caller.Grant::scope)
                .filter(Objects::nonNull).distinct().sorted().toList();
        return new Scrutineer(caller.person(), everything, procedures);
    }

    /// Whether a procedure is theirs.
    public boolean covers(String procedure) {
        return everything || procedures.contains(procedure);
    }

    /// Whether all of these procedures are theirs.
    public boolean coversAll(List<String> others) {
        return everything || procedures.containsAll(others);
    }

    /// A 403 problem for a procedure that is not theirs.
    public static RuntimeException outOfScope() {
        return Problem.FORBIDDEN.with().detail("role", "scrutineer");
    }
}
