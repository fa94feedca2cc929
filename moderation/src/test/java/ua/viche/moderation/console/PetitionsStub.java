package ua.viche.moderation.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import ua.viche.platform.http.Json;

/// What stands in place of the service of petitions, which this module must not know: one petition, as the interface describes it.
/// That the real service answers like this is what the tests of the whole prove.
final class PetitionsStub implements AutoCloseable {

    static final String PETITION = "0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e12";

    private static final String BODY = """
            {"id":"%s","procedure":"demo","state":"%s","title":"Облаштувати пандус біля міської бібліотеки",
             "text":"До бібліотеки не можна потрапити на кріслі колісному. Просимо збудувати пандус до першого вересня.",
             "language":"uk","mine":false,"author":{"name":"Олена Коваль"},"count":{"count":51,"asOf":"2026-11-23T10:00:05Z"},
             "threshold":50,"createdAt":"2026-11-20T08:00:00Z","version":6,%s
             "clocks":[{"duty":"publication","startedAt":"2026-11-20T09:00:00Z","dueAt":"2026-11-24T22:00:00Z",
                        "metAt":"2026-11-20T12:00:00Z","overdue":false,"daysLate":0},
                       {"duty":"answer","startedAt":"2026-11-23T09:59:00Z","dueAt":"2099-12-07T22:00:00Z","metAt":null,
                        "overdue":false,"daysLate":0}]}
            """;

    private final HttpServer server;
    private final ApiStub others = new ApiStub();
    private final List<Sent> answers = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile int failing;

    /// An answer that arrived.
    record Sent(String key, String authorization, String text) {}

    PetitionsStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/petitions", this::serve);
        server.createContext("/v1/media", this::lead);
        server.createContext("/v1/", exchange -> others.serve(exchange));
        server.createContext("/objects", exchange -> send(exchange, 200, "image/png", photo()));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// All but petitions and photos.
    ApiStub others() {
        return others;
    }

    List<Sent> answers() {
        return answers;
    }

    List<String> asked() {
        return asked;
    }

    /// Fails with this status from now on, with one below 500 only answers; 0 for what it should answer.
    void failing(int status) {
        failing = status;
    }

    void forget() {
        failing = 0;
        answers.clear();
        asked.clear();
    }

    private void serve(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().toString();
        asked.add(exchange.getRequestMethod() + " " + path);
        var answering = exchange.getRequestMethod().equals("POST");
        if (answering) {
            JsonNode json = Json.mapper().readTree(exchange.getRequestBody());
            answers.add(new Sent(exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    exchange.getRequestHeaders().getFirst("Authorization"), json.path("text").asText()));
        }
        if (failing >= 500 || failing != 0 && answering) {
            send(exchange, failing, Json.text(Map.of("title", "Вже є відповідь", "detail", "Петиція вже має відповідь.")));
        } else if (path.startsWith("/v1/petitions?")) {
            var listed = path.contains("state=awaiting_answer") && !path.contains("procedure=other");
            send(exchange, 200, "{\"items\":[" + (listed ? petition(false) : "") + "],\"next\":null}");
        } else {
            send(exchange, answering ? 201 : 200, petition(answering));
        }
    }

    /// A photo's lasting address leads a moderator to a short-lived one.
    private void lead(HttpExchange exchange) throws IOException {
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization == null || !authorization.startsWith("Bearer ey")) {
            send(exchange, 404, "{}");
            return;
        }
        exchange.getResponseHeaders().set("Location", "/objects/clean");
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static byte[] photo() throws IOException {
        var image = new BufferedImage(480, 270, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, Color.ORANGE, 480, 270, Color.BLUE));
        brush.fillRect(0, 0, 480, 270);
        brush.dispose();
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private static String petition(boolean answered) {
        return BODY.formatted(PETITION, answered ? "answered" : "awaiting_answer",
                answered ? "\"answer\":{\"text\":\"Збудуємо.\",\"answeredAt\":\"2026-11-25T10:00:00Z\"}," : "");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        send(exchange, status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
