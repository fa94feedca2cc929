package ua.viche.platform.identity;

/// Verifies bearer tokens of the configured issuers (RFC 6750, RFC 7519, OIDC).
public final class Identity {

    /// @throws ua.viche.platform.http.ProblemException 401, which never says more than the caller must know
    public Caller verify(String token) {
        throw new UnsupportedOperationException();
    }
}
