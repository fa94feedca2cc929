package ua.viche.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Function;
import ua.viche.local.identity.TokenRequest;

/// The requests of phones to one Viche. Each has a token of its own: an act is known by its person and its key.
final class Http implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final Function<TokenRequest, String> mint;

    Http(String url, Function<TokenRequest, String> mint) {
        this.url = url;
        this.mint = mint;
    }

    /// @throws IOException where the connection broke before the answer was whole
    Act.Answer send(Citizen citizen, Act act, String petition) throws IOException {
        return send(request("/v1/petitions/" + petition + act.kind().path).header("Idempotency-Key", act.key())
                .header("Authorization", bearer(citizen)).method(act.kind().method, BodyPublishers.noBody()));
    }

    /// What a person's signature is.
    Act.Answer mine(Citizen citizen, String petition) throws IOException {
        return send(request("/v1/petitions/" + petition + "/signatures/mine").header("Authorization", bearer(citizen)));
    }

    Act.Answer get(String path) throws IOException {
        return send(request(path));
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        var answer = http.send(request(path).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " gave " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
    }

    private Act.Answer send(HttpRequest.Builder request) throws IOException {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Act.Answer(answer.statusCode(), answer.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private String bearer(Citizen citizen) {
        return "Bearer " + mint.apply(TokenRequest.citizen(citizen.subject()));
    }

    /// A value of a body; empty where there is none.
    static String text(String body, String pointer) {
        try {
            return JSON.readTree(body).at(pointer).asText();
        } catch (JsonProcessingException malformed) {
            return "";
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
