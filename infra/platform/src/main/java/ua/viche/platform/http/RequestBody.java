package ua.viche.platform.http;

import io.helidon.common.buffers.DataReader;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The body of one request as it passes: cut off at the limit, and hashed where the request carries an `Idempotency-Key`.
final class RequestBody {

    /// How much of a refused body is read, so that the client has a chance to read the answer.
    private static final long DRAINED = 8L * 1024 * 1024;

    static final HeaderName IDEMPOTENCY_KEY = HeaderNames.create("Idempotency-Key");

    private final long most;
    private final @Nullable MessageDigest digest;
    private long read;
    private boolean broken;
    private @Nullable InputStream source;

    private RequestBody(long most, @Nullable MessageDigest digest) {
        this.most = most;
        this.digest = digest;
    }

    /// Puts the limit on a request's body.
    ///
    /// @throws ProblemException 413 if the length that the client announces is over the limit
    static void limit(ServerRequest request, long most) {
        var hashed = request.headers().contains(IDEMPOTENCY_KEY);
        var body = new RequestBody(most, hashed ? sha256() : null);
        request.context().register(body);
        request.streamFilter(body::limited);
        if (request.headers().contentLength().orElse(0) > most) {
            throw Problem.TOO_LARGE.with(most);
        }
    }

    /// SHA-256 of the whole body in hex; reads what nobody has read yet.
    static String hash(ServerRequest request) {
        var body = request.context().get(RequestBody.class).orElseThrow();
        if (!request.content().consumed()) {
            request.content().consume();
        }
        return HexFormat.of().formatHex((body.digest == null ? sha256() : body.digest).digest());
    }

    /// Whether the framing of the body made no sense, so that nobody knows where the next request begins.
    static boolean isBroken(ServerRequest request) {
        return request.context().get(RequestBody.class).map(body -> body.broken).orElse(false);
    }

    /// Reads a refused body up to 8 MB further.
    ///
    /// @return whether that was all of it, so that the connection can go on
    static boolean drained(ServerRequest request) {
        if (request.content().consumed()) {
            return true;
        }
        if (request.headers().containsToken(HeaderValues.EXPECT_100) && !request.continueSent()) {
            return false;
        }
        try {
            var body = request.context().get(RequestBody.class).orElseThrow();
            var source = body.source == null ? body.open(request) : body.source;
            var buffer = new byte[16 * 1024];
            var left = DRAINED;
            while (left > 0) {
                var count = source.read(buffer);
                if (count < 0) {
                    return true;
                }
                left -= count;
            }
            return false;
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }

    private InputStream open(ServerRequest request) {
        var limited = request.content().inputStream();
        return source == null ? limited : source;
    }

    private InputStream limited(InputStream in) {
        source = in;
        return new InputStream() {
            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return count(readFramed(in, bytes, offset, length), bytes, offset);
            }

            @Override
            public void close() throws IOException {
                if (read <= most && !broken) {
                    in.close();
                }
            }
        };
    }

    /// Helidon reports chunks that make no sense in several ways; after one of them the rest of the connection makes none either.
    private int readFramed(InputStream in, byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (CloseConnectionException | DataReader.InsufficientDataAvailableException gone) {
            throw gone;
        } catch (RuntimeException _) {
            broken = true;
            throw Problem.MALFORMED.with().at("", "framing");
        }
    }

    private int count(int count, byte[] bytes, int offset) {
        if (count > 0) {
            read += count;
            if (read > most) {
                throw Problem.TOO_LARGE.with(most);
            }
            if (digest != null) {
                digest.update(bytes, offset, count);
            }
        }
        return count;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
