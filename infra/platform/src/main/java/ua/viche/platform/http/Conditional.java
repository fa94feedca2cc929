package ua.viche.platform.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// Reads that a client may keep: an ETag of the body, `Cache-Control`, and 304 where the client has it already (RFC 9110
/// section 13.1.2).
public final class Conditional {

    /// What only its reader may keep, and must ask about each time.
    public static final String PRIVATE = "private, no-cache";

    /// What everybody may keep for so many seconds, twice as long while it is renewed, five times as long when Viche is away.
    public static String publicFor(int seconds) {
        return "public, max-age=" + seconds + ", stale-while-revalidate=" + 2 * seconds + ", stale-if-error=" + 5 * seconds;
    }

    /// Sends a body as JSON with a weak ETag of its bytes, or 304.
    public static void send(ServerRequest request, ServerResponse response, String cacheControl, Object body) {
        var json = Json.bytes(body);
        send(request, response, cacheControl, "W/\"" + hash(json) + "\"", body);
    }

    /// Sends a body as JSON with the ETag of its version, as [Versions] reads it back, or 304.
    public static void send(ServerRequest request, ServerResponse response, String cacheControl, long version, Object body) {
        send(request, response, cacheControl, Versions.tag(version), body);
    }

    /// Sends a body as JSON with an ETag of the caller's own, or 304.
    public static void send(ServerRequest request, ServerResponse response, String cacheControl, String tag, Object body) {
        response.header(HeaderNames.ETAG, tag).header(HeaderNames.CACHE_CONTROL, cacheControl);
        var held = request.headers().first(HeaderNames.IF_NONE_MATCH).orElse("");
        if (Arrays.stream(held.split(",")).map(String::strip)
                .anyMatch(one -> one.equals("*") || strong(one).equals(strong(tag)))) {
            response.status(Status.NOT_MODIFIED_304).send();
        } else {
            response.send(body);
        }
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    private Conditional() {}
}
