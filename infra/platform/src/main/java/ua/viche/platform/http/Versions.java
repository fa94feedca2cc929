package ua.viche.platform.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Versions of what can be edited: `ETag: "7"` and `If-Match` (RFC 9110).
public final class Versions {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})(-\\d{1,18})?\"");

    /// Adds the ETag of a version.
    public static void tag(ServerResponse response, long version) {
        response.header(HeaderNames.ETAG, tag(version));
    }

    /// The ETag of a version, for an [Answer].
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /// The ETag of a version together with a count that changes by itself, for instance of signatures.
    public static String tag(long version, long count) {
        return "\"" + version + "-" + count + "\"";
    }

    /// The version that the client edited. `*` and lists are refused: they would not say which version the person saw.
    ///
    /// @throws ProblemException 428 without `If-Match`, 400 where it is not one of ours
    public static long required(ServerRequest request) {
        return version(request.headers().first(HeaderNames.IF_MATCH)
                .orElseThrow(() -> Problem.PRECONDITION_REQUIRED.with().at("header:If-Match", "required")));
    }

    /// The same where the client need not say; null where it does not.
    ///
    /// @throws ProblemException 400 where it is not one of ours
    public static @Nullable Long maybe(ServerRequest request) {
        var header = request.headers().first(HeaderNames.IF_MATCH);
        return header.isEmpty() ? null : version(header.get());
    }

    private static long version(String header) {
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw Problem.MALFORMED.with().at("header:If-Match", "etag");
        }
        return Long.parseLong(tag.group(1));
    }

    private Versions() {}
}
