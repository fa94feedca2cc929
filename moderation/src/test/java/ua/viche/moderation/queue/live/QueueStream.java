package ua.viche.moderation.queue.live;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A reviewer who listens to a queue over real HTTP.
final class QueueStream implements AutoCloseable {

    /// An event as it came.
    record Event(String name, String id, String data) {}

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> end;

    QueueStream(String url, String token, @Nullable String lastEventId) {
        var request = HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        end = http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines()).thenAcceptAsync(this::read,
                task -> Thread.ofVirtual().start(task));
    }

    List<Event> events() {
        return events;
    }

    /// What was said about an item.
    List<String> about(String item) {
        return events.stream().filter(event -> event.data().contains(item))
                .map(event -> event.data().replaceAll(".*\"what\":\"([a-z]+)\".*", "$1")).toList();
    }

    List<String> lines() {
        return lines;
    }

    boolean ended() {
        return end.isDone();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private void read(HttpResponse<Stream<String>> response) {
        var pending = new ArrayList<String>();
        response.body().forEach(line -> {
            lines.add(line);
            if (!line.isEmpty()) {
                pending.add(line);
                return;
            }
            if (pending.stream().anyMatch(one -> one.startsWith("data:"))) {
                events.add(new Event(field(pending, "event"), field(pending, "id"), field(pending, "data")));
            }
            pending.clear();
        });
    }

    private static String field(List<String> lines, String name) {
        return lines.stream().filter(line -> line.startsWith(name + ": ")).map(line -> line.substring(name.length() + 2))
                .findFirst().orElse("");
    }
}
