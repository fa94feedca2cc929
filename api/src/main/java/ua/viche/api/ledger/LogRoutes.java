package ua.viche.api.ledger;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Problem;

/// `/log`: the public log as C2SP tlog-tiles serves it, and proofs for those who do not want to make their own from tiles.
final class LogRoutes implements HttpService {

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String BYTES = "application/octet-stream";
    private static final String FULL = "public, max-age=31536000, immutable";
    private static final String PARTIAL = "public, max-age=3600, immutable";
    private static final String TILES = "/tile/";
    private static final int KEYS_SECONDS = 60;

    private final PublicLog log;
    private final LogKeys keys;

    /// A consistency proof.
    record Consistency(long from, long to, List<String> hashes) {}

    /// An inclusion proof.
    ///
    /// @param leaf the hash of the entry
    record Inclusion(long index, long size, String leaf, List<String> hashes) {}

    LogRoutes(PublicLog log, LogKeys keys) {
        this.log = log;
        this.keys = keys;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/checkpoint", this::checkpoint).get("/key", this::key).get("/keys", this::keys)
                .get("/consistency", this::consistency).get("/proof", this::proof).get(TILES + "*", this::tile);
    }

    private void checkpoint(ServerRequest request, ServerResponse response) {
        text(response, "no-store", log.head().checkpoint());
    }

    private void key(ServerRequest request, ServerResponse response) {
        text(response, Conditional.publicFor(KEYS_SECONDS), keys.current().text() + "\n");
    }

    private void keys(ServerRequest request, ServerResponse response) {
        text(response, Conditional.publicFor(KEYS_SECONDS), String.join("\n", keys.all(log.keys())) + "\n");
    }

    private void tile(ServerRequest request, ServerResponse response) {
        var raw = request.path().rawPath();
        var path = TilePath.parse(raw.substring(raw.indexOf(TILES) + TILES.length()))
                .orElseThrow(() -> Problem.NOT_FOUND.with());
        var bytes = log.read(path).orElseThrow(() -> Problem.NOT_FOUND.with());
        response.header(HeaderNames.CONTENT_TYPE, BYTES).header(HeaderNames.CACHE_CONTROL, path.isFull() ? FULL : PARTIAL)
                .send(bytes);
    }

    private void consistency(ServerRequest request, ServerResponse response) {
        var size = log.head().size();
        var from = number(request, "from").orElseThrow(() -> Problem.MALFORMED.with().at("query:from", "required"));
        var to = number(request, "to").orElse(size);
        if (to > size) {
            throw Problem.INVALID.with().at("query:to", "range");
        }
        if (from > to) {
            throw Problem.INVALID.with().at("query:from", "range");
        }
        response.send(new Consistency(from, to, base64(log.consistency(from, to))));
    }

    private void proof(ServerRequest request, ServerResponse response) {
        var most = log.head().size();
        var index = number(request, "index").orElseThrow(() -> Problem.MALFORMED.with().at("query:index", "required"));
        var size = number(request, "size").orElse(most);
        if (size > most) {
            throw Problem.INVALID.with().at("query:size", "range");
        }
        if (index >= size) {
            throw Problem.INVALID.with().at("query:index", "range");
        }
        var leaf = Base64.getEncoder().encodeToString(log.leafHash(index));
        response.send(new Inclusion(index, size, leaf, base64(log.inclusion(index, size))));
    }

    private static Optional<Long> number(ServerRequest request, String name) {
        return request.query().first(name).asOptional().map(text -> {
            if (!text.matches("0|[1-9][0-9]{0,17}")) {
                throw Problem.MALFORMED.with().at("query:" + name, "type");
            }
            return Long.valueOf(text);
        });
    }

    static List<String> base64(List<byte[]> hashes) {
        return hashes.stream().map(Base64.getEncoder()::encodeToString).toList();
    }

    private static void text(ServerResponse response, String cacheControl, String text) {
        response.header(HeaderNames.CONTENT_TYPE, TEXT).header(HeaderNames.CACHE_CONTROL, cacheControl)
                .send(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
