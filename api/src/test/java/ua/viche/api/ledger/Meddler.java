package ua.viche.api.ledger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullMarked;

/// Stands between a server and whoever reads it, and changes what it says.
@NullMarked
final class Meddler implements AutoCloseable {

    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String behind;
    private final Map<String, UnaryOperator<byte[]>> changes = new LinkedHashMap<>();

    Meddler(String behind) {
        this.behind = behind;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /// Changes the bodies at paths that match.
    Meddler changing(String pattern, UnaryOperator<byte[]> change) {
        changes.put(pattern, change);
        return this;
    }

    /// Flips a bit.
    static UnaryOperator<byte[]> flip(int at) {
        return bytes -> {
            var flipped = bytes.clone();
            flipped[at < 0 ? bytes.length + at : at] ^= 1;
            return flipped;
        };
    }

    /// Another letter of base64 in place of one.
    static UnaryOperator<byte[]> otherLetter(int at) {
        return bytes -> {
            var other = bytes.clone();
            var place = at < 0 ? bytes.length + at : at;
            other[place] = (byte) (other[place] == 'A' ? 'B' : 'A');
            return other;
        };
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = HttpRequest.newBuilder(URI.create(behind + exchange.getRequestURI())).build();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            var body = answer.body();
            for (var change : changes.entrySet()) {
                if (exchange.getRequestURI().toString().matches(change.getKey())) {
                    body = change.getValue().apply(body);
                }
            }
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
