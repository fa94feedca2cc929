package ua.viche.platform.identity;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Problem;

/// Who sends a request.
///
/// @param keys the person keys, one a version of the secret: the same for one person with every trusted issuer, internal, never
/// shown to others
/// @param identified whether the issuer vouched for the national identifier
/// @param name the full name as the issuer gives it; personal data, never in logs
public record Caller(Map<Integer, UUID> keys, boolean identified, Assurance assurance, Set<Grant> grants, @Nullable String name) {

    private static final String SCHEME = "bearer ";

    /// A role, in one scope or in all (`null`).
    public record Grant(Role role, @Nullable String scope) {}

    public Caller {
        grants = Set.copyOf(grants);
    }

    /// The person key of accounts and of everything else that has no version of its own: under the oldest secret.
    public UUID person() {
        return keys.size() == 1 ? keys.values().iterator().next() : person(Collections.min(keys.keySet()));
    }

    /// The person key under a version of the secret.
    ///
    /// @throws IllegalStateException where that secret is not configured any more
    public UUID person(int version) {
        var key = keys.get(version);
        if (key == null) {
            throw new IllegalStateException("version " + version + " of the person secret is not configured");
        }
        return key;
    }

    /// The version of the secret that begins to be used now.
    public int newestVersion() {
        return Collections.max(keys.keySet());
    }

    /// The caller, or a 401 problem.
    public static Caller of(ServerRequest request) {
        return maybe(request).orElseThrow(Rejection.MISSING::problem);
    }

    /// The caller if the request has a token; a bad token is a 401 problem even where none is needed.
    public static Optional<Caller> maybe(ServerRequest request) {
        var known = request.context().get(Caller.class);
        if (known.isPresent()) {
            return known;
        }
        var header = request.headers().first(HeaderNames.AUTHORIZATION);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        if (!header.get().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw Rejection.INVALID.problem();
        }
        var caller = request.context().get(Identity.class).orElseThrow().verify(header.get().substring(SCHEME.length()).strip());
        request.context().register(caller);
        return Optional.of(caller);
    }

    /// This caller, or a 403 problem that names the level needed.
    public Caller require(Assurance needed) {
        if (!assurance.atLeast(needed)) {
            throw Problem.ASSURANCE_REQUIRED.with(needed).detail("required", lowerCase(needed));
        }
        return this;
    }

    /// This caller, or a 403 problem; any scope of the role will do.
    public Caller require(Role role) {
        if (grants.stream().noneMatch(grant -> grant.role() == role || grant.role() == Role.ADMIN)) {
            throw Problem.FORBIDDEN.with().detail("role", lowerCase(role));
        }
        return this;
    }

    /// This caller, or a 403 problem that names role and scope.
    public Caller require(Role role, String scope) {
        if (!has(role, scope)) {
            throw Problem.FORBIDDEN.with().detail("role", lowerCase(role)).detail("scope", scope);
        }
        return this;
    }

    public boolean has(Role role, String scope) {
        return grants.stream().anyMatch(grant -> grant.role() == Role.ADMIN
                || grant.role() == role && (grant.scope() == null || grant.scope().equals(scope)));
    }

    /// Without the name and the key, since callers end up in logs.
    @Override
    public String toString() {
        return "Caller[" + assurance + ", " + grants + "]";
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
