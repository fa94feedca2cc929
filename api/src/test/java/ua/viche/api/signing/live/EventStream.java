package ua.viche.api.signing.live;

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
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Json;

/// A client that listens to Server-Sent Events over real HTTP.
@NullMarked
final class EventStream {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// An event as it came.
    record Event(@Nullable String name, @Nullable String id, String data) {

        JsonNode json() {
            try {
                return Json.mapper().readTree(data);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> status = new CompletableFuture<>();
    private final CompletableFuture<Void> end;

    private EventStream(String url, @Nullable String lastEventId) {
        var request = HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        end = HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines()).thenAcceptAsync(this::read,
                task -> Thread.ofVirtual().start(task));
    }

    static EventStream of(String url) {
        return new EventStream(url, null);
    }

    static EventStream of(String url, String lastEventId) {
        return new EventStream(url, lastEventId);
    }

    List<Event> events() {
        return events;
    }

    List<String> lines() {
        return lines;
    }

    boolean ended() {
        return end.isDone();
    }

    int status() {
        return status.getNow(0);
    }

    private void read(HttpResponse<Stream<String>> response) {
        status.complete(response.statusCode());
        var pending = new ArrayList<String>();
        response.body().forEach(line -> {
            lines.add(line);
            if (line.isEmpty()) {
                var data = field(pending, "data");
                if (data != null) {
                    events.add(new Event(field(pending, "event"), field(pending, "id"), data));
                }
                pending.clear();
            } else {
                pending.add(line);
            }
        });
    }

    private static @Nullable String field(List<String> lines, String name) {
        return lines.stream().filter(line -> line.startsWith(name + ":")).map(line -> line.substring(name.length() + 1).strip())
                .findFirst().orElse(null);
    }
}
