package ua.viche.platform.http;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// Versions of what can be edited: `ETag: "7"` and `If-Match` (RFC 9110).
public final class Versions {

    /// Adds the ETag of a version.
    public static void tag(ServerResponse response, long version) {
        throw new UnsupportedOperationException();
    }

    /// The version that the client edited.
    ///
    /// @throws ProblemException 428 without `If-Match`, 400 where it is not one of ours
    public static long required(ServerRequest request) {
        throw new UnsupportedOperationException();
    }

    private Versions() {}
}
