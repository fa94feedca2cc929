package ua.viche.bench.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/// Stands where FCM would, in a process of its own: takes every push at once, counts them, and notes when each urgent one came.
public final class PushReceiver {

    private static final byte[] ACCEPTED = "{\"name\":\"projects/bench/messages/1\"}".getBytes(StandardCharsets.UTF_8);
    private static final Pattern URGENT = Pattern.compile("\"title\":\"Urgent (\\d+)\"");

    private final LongAdder received = new LongAdder();
    private final AtomicLong last = new AtomicLong();
    private final Map<Integer, Long> urgent = new ConcurrentHashMap<>();

    /// @param words the port
    public static void main(String[] words) {
        var receiver = new PushReceiver();
        WebServer.builder().host("127.0.0.1").port(Integer.parseInt(words[0])).shutdownHook(true).maxPayloadSize(100_000)
                .routing(routing -> routing.post("/fcm.googleapis.com/v1/projects/{project}/messages:send", receiver::take)
                        .get("/figures", receiver::tell).delete("/figures", receiver::forget))
                .build().start();
        System.out.println("ready");
    }

    private void take(ServerRequest request, ServerResponse response) {
        var body = new String(request.content().as(byte[].class), StandardCharsets.UTF_8);
        var now = System.currentTimeMillis();
        if (body.contains("\"Urgent ")) {
            var title = URGENT.matcher(body);
            if (title.find()) {
                urgent.putIfAbsent(Integer.valueOf(title.group(1)), now);
            }
        } else {
            received.increment();
            last.lazySet(now);
        }
        response.header(HeaderValues.CONTENT_TYPE_JSON).send(ACCEPTED);
    }

    private void tell(ServerRequest request, ServerResponse response) throws JsonProcessingException {
        response.header(HeaderValues.CONTENT_TYPE_JSON)
                .send(new JsonMapper().writeValueAsBytes(new PushFigures(received.sum(), last.get(), Map.copyOf(urgent))));
    }

    private void forget(ServerRequest request, ServerResponse response) {
        received.reset();
        urgent.clear();
        response.send();
    }

    private PushReceiver() {}
}
