package ua.viche.api.media;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;

/// Tells whose a request's photos are: of whoever is signed in, or of the bearer of an upload token, who then must not be.
public final class Uploader {

    private static final HeaderName TOKEN = HeaderNames.create("Upload-Token");

    private final UploadTokens tokens;

    Uploader(UploadTokens tokens) {
        this.tokens = tokens;
    }

    /// @throws ua.viche.platform.http.ProblemException 401 without either; 400 with both, since that would tell who is anonymous
    public Owner of(ServerRequest request) {
        var token = request.headers().first(TOKEN);
        if (token.isEmpty()) {
            return Owner.person(Caller.of(request).person());
        }
        if (request.headers().contains(HeaderNames.AUTHORIZATION)) {
            throw Problem.MALFORMED.with().at("header:Authorization", "anonymous-only");
        }
        return tokens.owner(token.get())
                .orElseThrow(() -> Problem.UNAUTHENTICATED.with().detail("reason", "upload-token-invalid"));
    }

    /// Whether a request says whose it is.
    boolean isTold(ServerRequest request) {
        return request.headers().contains(TOKEN) || request.headers().contains(HeaderNames.AUTHORIZATION);
    }
}
