package ua.viche.api.consultations;

import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Caller.Grant;
import ua.viche.platform.identity.Role;

/// Somebody who speaks for bodies in consultations: `EDITOR`, whose scope is the code of the body's procedure, or `ADMIN`.
///
/// @param person key
/// @param admin whether an administrator
/// @param everything whether for every body
/// @param procedures else for these
public record Editor(UUID person, boolean admin, boolean everything, List<String> procedures) {

    /// Whoever asks, or a 403 problem.
    public static Editor of(ServerRequest request) {
        return of(Caller.of(request).require(Role.EDITOR));
    }

    /// What the caller's grants make of them; may cover nothing.
    public static Editor of(Caller caller) {
        var grants = caller.grants();
        var admin = grants.stream().anyMatch(grant -> grant.role() == Role.ADMIN);
        var everything = admin || grants.stream().anyMatch(grant -> grant.role() == Role.EDITOR && grant.scope() == null);
        return new Editor(caller.person(), admin, everything, grants.stream().filter(grant -> grant.role() == Role.EDITOR)
                .map(Grant::scope).flatMap(Stream::ofNullable).sorted().toList());
    }

    /// Whether a body is theirs.
    public boolean covers(String procedure) {
        return everything || procedures.contains(procedure);
    }
}
