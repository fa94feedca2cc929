package ua.viche.platform.http;

import io.helidon.webserver.http.ServerRequest;
import java.util.UUID;

/// Ids in a path.
public final class PathId {

    /// @throws ProblemException 400 where the path parameter is not a UUID
    public static UUID of(ServerRequest request, String name) {
        throw new UnsupportedOperationException();
    }

    private PathId() {}
}
