package ua.viche.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/// Fetches from a server that is not trusted: every answer has a deadline and a largest size, every fetch few tries.
final class Server {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int TRIES = 4;
    private static final int LARGEST = 256 * (2 + 65_535);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String base;

    /// @param base without a slash at the end
    Server(String base) {
        this.base = base;
    }

    String address() {
        return base;
    }

    /// @throws Mismatch where there is no such thing or no answer
    byte[] bytes(String path) {
        return find(path).orElseThrow(() -> new Mismatch(base + path + " is not there"));
    }

    String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    JsonNode json(String path) {
        return json(text(path), base + path);
    }

    static JsonNode json(String text, String what) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new Mismatch(what + " is not JSON");
        }
    }

    /// Empty where the server says 404.
    Optional<byte[]> find(String path) {
        var problem = "";
        for (var attempt = 0; attempt < TRIES; attempt++) {
            pause(PAUSE.multipliedBy(attempt));
            try {
                var answer = once(path);
                if (answer.statusCode() == 200) {
                    return Optional.of(body(answer));
                }
                if (answer.statusCode() == 404) {
                    return Optional.empty();
                }
                problem = "status " + answer.statusCode();
                if (answer.statusCode() != 429 && answer.statusCode() != 503) {
                    break;
                }
            } catch (IOException failure) {
                problem = String.valueOf(failure.getMessage() == null ? failure : failure.getMessage());
            }
        }
        throw new Mismatch(base + path + " cannot be read: " + problem);
    }

    private HttpResponse<byte[]> once(String path) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(DEADLINE)
                .header("Accept-Encoding", "gzip, identity")
                .build();
        var answer = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            return answer.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new IOException("no answer within " + DEADLINE.toSeconds() + " seconds", late);
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof IOException io ? io : new IOException(failure.getCause());
        }
    }

    private static byte[] body(HttpResponse<byte[]> answer) throws IOException {
        if (!answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            return answer.body();
        }
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            var bytes = gzip.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException("more than " + LARGEST + " bytes");
            }
            return bytes;
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Mismatch("interrupted");
        }
    }
}
