package ua.viche.bench.log;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/// The size of the public log as its checkpoint tells it.
final class LogHead {

    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;

    LogHead(String url) {
        this.url = url;
    }

    /// The second line of the checkpoint; empty where none is served.
    OptionalLong size() throws IOException, InterruptedException {
        var answer = get("/log/checkpoint");
        return answer.statusCode() == OK
                ? OptionalLong.of(Long.parseLong(answer.body().lines().skip(1).findFirst().orElse("0")))
                : OptionalLong.empty();
    }

    boolean serves(String path) throws IOException, InterruptedException {
        return get(path).statusCode() == OK;
    }

    /// The size once it does not change any more.
    long settled() throws IOException, InterruptedException {
        var before = -1L;
        var now = size().orElse(0);
        while (now != before) {
            TimeUnit.SECONDS.sleep(2);
            before = now;
            now = size().orElse(0);
        }
        return now;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(30)).build(),
                BodyHandlers.ofString());
    }
}
