package ua.viche.local.fcm;

import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.webserver.WebServer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.viche.local.servers.LocalServer;
import ua.viche.local.servers.LocalServerException;

/// Stands where FCM would: takes messages as FCM HTTP v1 does and keeps them to be looked at.
public final class FcmReceiver implements LocalServer {

    private final Received received = new Received();
    private final Orders orders = new Orders();
    private final TopicRoutes topics = new TopicRoutes();
    private final int port;
    private @Nullable WebServer server;

    public FcmReceiver(int port) {
        this.port = port;
    }

    @Override
    public String name() {
        return "FCM receiver";
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public synchronized void start() {
        if (server != null) {
            return;
        }
        try {
            server = WebServer.builder()
                    .host("127.0.0.1")
                    .port(port)
                    .shutdownHook(false)
                    .maxPayloadSize(1_000_000)
                    .routing(routing -> routing
                            .register("/fcm.googleapis.com/v1", new FcmRoutes(received, orders))
                            .register("/v1", new FcmRoutes(received, orders))
                            .register("/fcm.googleapis.com/v1", topics.oneByOne())
                            .register("/iid.googleapis.com", topics)
                            .register("/local/push", routes())
                            .error(ua.viche.platform.http.ProblemException.class,
                                    (_, response, problem) -> response.status(problem.problem().status()).send()))
                    .build()
                    .start();
        } catch (RuntimeException e) {
            throw new LocalServerException("The FCM receiver did not start on port " + port + ".", e);
        }
    }

    @Override
    public synchronized void stop() {
        var running = server;
        server = null;
        if (running != null) {
            running.stop();
        }
    }

    /// `/local/push`, to be mounted on another server, too.
    public PushRoutes routes() {
        return new PushRoutes(this);
    }

    /// The accepted messages (the `message` of each request, with the `name` that it got), oldest first.
    public List<JsonNode> messages() {
        return received.all();
    }

    /// The accepted messages for one token or installation id.
    public List<JsonNode> messages(String token) {
        return messages().stream()
                .filter(message -> Objects.equals(message.path("token").asText(null), token)
                        || Objects.equals(message.path("fid").asText(null), token))
                .toList();
    }

    /// The tokens that hear a topic.
    public Set<String> subscribers(String topic) {
        return topics.subscribers(topic);
    }

    /// The accepted messages for a topic.
    public List<JsonNode> messagesToTopic(String topic) {
        return messages().stream().filter(message -> message.path("topic").asText("").equals(topic)).toList();
    }

    /// Forgets the messages, not the orders.
    public void forget() {
        received.clear();
    }

    /// Takes an order.
    public void behave(Order order) {
        orders.take(order);
    }

    /// Takes all orders back: everything is accepted at once.
    public void behave() {
        orders.clear();
    }

    /// Forgets messages, orders and topics.
    public void clear() {
        topics.clear();
        received.clear();
        orders.clear();
    }
}
