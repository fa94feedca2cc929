package ua.viche.platform.http;

import io.helidon.webserver.http.ServerRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/// Ids in a path or a query.
public final class PathId {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /// @throws ProblemException 400 where the path parameter is not a UUID
    public static UUID of(ServerRequest request, String name) {
        return parse(request.path().pathParameters().get(name), "path:" + name);
    }

    /// @param pointer of what the text is, for instance `query:petition`
    /// @throws ProblemException 400 where it is not a UUID
    public static UUID parse(String text, String pointer) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw Problem.MALFORMED.with().at(pointer, "uuid");
        }
        return UUID.fromString(text);
    }

    private PathId() {}
}
