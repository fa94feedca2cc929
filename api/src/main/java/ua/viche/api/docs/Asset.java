package ua.viche.api.docs;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// A file of the class path that never changes while Viche runs.
final class Asset {

    private static final String CACHE = "public, max-age=300, stale-while-revalidate=600, stale-if-error=1500";

    private final byte[] bytes;
    private final String contentType;
    private final String tag;

    private Asset(byte[] bytes, String contentType) {
        this.bytes = bytes;
        this.contentType = contentType;
        this.tag = "\"" + hash(bytes) + "\"";
    }

    static Optional<Asset> find(String resource, String contentType) {
        try (var stream = Asset.class.getResourceAsStream(resource)) {
            return stream == null ? Optional.empty() : Optional.of(new Asset(stream.readAllBytes(), contentType));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }

    static Asset of(String resource, String contentType) {
        return find(resource, contentType).orElseThrow(() -> new IllegalStateException(resource + " is not on the class path"));
    }

    /// Sends it, or 304 to a client that has it (RFC 9110 section 13.1.2).
    void send(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.ETAG, tag).header(HeaderNames.CACHE_CONTROL, CACHE);
        var held = request.headers().first(HeaderNames.IF_NONE_MATCH).orElse("");
        if (Arrays.stream(held.split(",")).map(String::strip).anyMatch(one -> one.equals(tag) || one.equals("W/" + tag))) {
            response.status(Status.NOT_MODIFIED_304).send();
        } else {
            response.header(HeaderNames.CONTENT_TYPE, contentType).send(bytes);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
