package ua.viche.local.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Json;

/// Somebody who listens to Server-Sent Events over real HTTP; closing it ends the connection.
public final class EventStream implements Flow.Subscriber<String>, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// An event as it came.
    public record Event(@Nullable String name, @Nullable String id, String data) {

        public JsonNode json() {
            try {
                return Json.mapper().readTree(data);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> pending = new ArrayList<>();
    private final CompletableFuture<Flow.Subscription> begun = new CompletableFuture<>();
    private volatile boolean ended;

    private EventStream() {}

    /// Somebody without a token.
    public static EventStream of(String url) {
        return of(url, null, null);
    }

    /// Somebody without a token who heard everything up to an event.
    public static EventStream of(String url, String lastEventId) {
        return of(url, null, lastEventId);
    }

    /// @param lastEventId null for somebody who heard nothing yet
    public static EventStream of(String url, @Nullable String token, @Nullable String lastEventId) {
        var request = HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/event-stream");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var stream = new EventStream();
        HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.fromLineSubscriber(stream));
        return stream;
    }

    /// What was heard so far.
    public List<Event> events() {
        return events;
    }

    /// What was said about something: the `what` of each event that names it.
    public List<String> about(String id) {
        return events.stream().filter(event -> event.data().contains(id)).map(event -> event.json().path("what").asText())
                .toList();
    }

    /// The same line by line, comments too.
    public List<String> lines() {
        return lines;
    }

    /// Whether nothing more will be heard.
    public boolean ended() {
        return ended;
    }

    @Override
    public void close() {
        begun.thenAccept(Flow.Subscription::cancel);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        begun.complete(subscription);
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        lines.add(line);
        if (!line.isEmpty()) {
            pending.add(line);
            return;
        }
        var data = field(pending, "data");
        if (data != null) {
            events.add(new Event(field(pending, "event"), field(pending, "id"), data));
        }
        pending.clear();
    }

    @Override
    public void onError(Throwable failure) {
        ended = true;
    }

    @Override
    public void onComplete() {
        ended = true;
    }

    private static @Nullable String field(List<String> lines, String name) {
        return lines.stream().filter(line -> line.startsWith(name + ":")).map(line -> line.substring(name.length() + 1).strip())
                .findFirst().orElse(null);
    }
}
