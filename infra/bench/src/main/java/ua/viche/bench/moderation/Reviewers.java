package ua.viche.bench.moderation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Reviewers who all pull from one queue: look at its list, take the next item, give it back.
final class Reviewers {

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final String QUEUE = "discussion";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final String url;
    private final List<String> tokens;
    private final Timings claims = new Timings();
    private final Timings lists = new Timings();
    private final AtomicLong twice = new AtomicLong();
    private final AtomicLong errors = new AtomicLong();

    Reviewers(String url, List<String> tokens) {
        this.url = url;
        this.tokens = tokens;
    }

    /// Each begins at a moment of its own and acts once in a pause.
    void work(Duration time, Duration pause) throws InterruptedException {
        var until = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            tokens.forEach(token -> threads.submit(() -> {
                TimeUnit.NANOSECONDS.sleep(ThreadLocalRandom.current().nextLong(1 + pause.toNanos()));
                for (var next = System.nanoTime(); next < until; next += pause.toNanos()) {
                    TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
                    list(token);
                    giveBack(token, take(token));
                }
                return true;
            }));
        }
    }

    /// All take an item in the same moment and hold it until each has one.
    void pullAtOnce() throws InterruptedException {
        var begin = new CyclicBarrier(tokens.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            tokens.forEach(token -> threads.submit(() -> {
                begin.await();
                var item = take(token);
                begin.await();
                giveBack(token, item);
                return true;
            }));
        }
    }

    private void list(String token) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var answer = send(token, "GET", "/moderation/v1/items");
        lists.add(System.nanoTime() - began);
        expect(answer, OK);
    }

    private String take(String token) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var answer = send(token, "POST", "/moderation/v1/queues/" + QUEUE + "/claim");
        claims.add(System.nanoTime() - began);
        if (!expect(answer, OK)) {
            return "";
        }
        var item = json.readTree(answer.body()).path("id").asText();
        if (!held.add(item)) {
            twice.incrementAndGet();
        }
        return item;
    }

    private void giveBack(String token, String item) throws IOException, InterruptedException {
        if (!item.isEmpty()) {
            held.remove(item);
            expect(send(token, "DELETE", "/moderation/v1/items/" + item + "/claim"), NO_CONTENT);
        }
    }

    private boolean expect(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            errors.incrementAndGet();
        }
        return answer.statusCode() == status;
    }

    private HttpResponse<String> send(String token, String method, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token).method(method, BodyPublishers.noBody()).build(),
                BodyHandlers.ofString());
    }

    Timings claims() {
        return claims;
    }

    Timings lists() {
        return lists;
    }

    /// How often an item was given to somebody while another held it.
    long twice() {
        return twice.get();
    }

    long errors() {
        return errors.get();
    }
}
