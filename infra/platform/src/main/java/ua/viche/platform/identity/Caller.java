package ua.viche.platform.identity;

import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who sends a request.
///
/// @param person the person key: the same for one person with every trusted issuer, internal, never shown to others
/// @param identified whether the issuer vouched for the national identifier
/// @param name the full name as the issuer gives it; personal data, never in logs
public record Caller(UUID person, boolean identified, Assurance assurance, Set<Grant> grants, @Nullable String name) {

    /// A role, in one scope or in all (`null`).
    public record Grant(Role role, @Nullable String scope) {}

    /// The caller, or a 401 problem.
    public static Caller of(ServerRequest request) {
        throw new UnsupportedOperationException();
    }

    /// The caller if the request has a token; a bad token is a 401 problem even where none is needed.
    public static Optional<Caller> maybe(ServerRequest request) {
        throw new UnsupportedOperationException();
    }

    /// This caller, or a 403 problem that names the level needed.
    public Caller require(Assurance needed) {
        throw new UnsupportedOperationException();
    }

    /// This caller, or a 403 problem; any scope of the role will do.
    public Caller require(Role role) {
        throw new UnsupportedOperationException();
    }

    /// This caller, or a 403 problem that names role and scope.
    public Caller require(Role role, String scope) {
        throw new UnsupportedOperationException();
    }

    public boolean has(Role role, String scope) {
        throw new UnsupportedOperationException();
    }
}
