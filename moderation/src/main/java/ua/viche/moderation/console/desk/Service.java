package ua.viche.moderation.console.desk;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.moderation.console.api.Api;
import ua.viche.moderation.console.desk.Outcome.Slip;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.platform.http.Json;
import ua.viche.platform.http.Problem;

/// The public interface of the service that owns what a room shows, asked as the signed-in person.
public final class Service {

    static final Problem AWAY = new Problem(503, "service-away");

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    private static final int SERVER_MISTAKES = 500;
    private static final int MOST_PAGES = 20;

    private final Api api;

    public Service(Api api) {
        this.api = api;
    }

    /// Reads one thing.
    public <T> Outcome<T> get(Visit visit, String path, Class<T> type) {
        return ask(api.as(visit, path).GET(), Json.mapper().constructType(type));
    }

    /// Reads a page of a list.
    public <T> Outcome<Listed<T>> list(Visit visit, String path, Class<T> type) {
        return ask(api.as(visit, path).GET(), Json.mapper().getTypeFactory().constructParametricType(Listed.class, type));
    }

    /// Reads a list to its end, or as far as it makes sense on a page.
    ///
    /// @param path with a query
    public <T> Outcome<List<T>> all(Visit visit, String path, Class<T> type) {
        var all = new ArrayList<T>();
        var cursor = "";
        for (var page = 0; page < MOST_PAGES; page++) {
            switch (list(visit, path + cursor, type)) {
                case Outcome.Got<Listed<T>>(var listed, _) -> {
                    all.addAll(listed.items());
                    if (listed.next() == null) {
                        return new Outcome.Got<>(all, "");
                    }
                    cursor = "&cursor=" + Query.encoded(listed.next());
                }
                case Outcome.Refused<Listed<T>>(var status, var title, var detail, var slips) -> {
                    return new Outcome.Refused<>(status, title, detail, slips);
                }
                case Outcome.Away<Listed<T>>() -> {
                    return new Outcome.Away<>();
                }
            }
        }
        return new Outcome.Got<>(all, "");
    }

    /// Does something.
    public <T> Outcome<T> send(Visit visit, Sending sending, Class<T> type) {
        var request = api.as(visit, sending.path()).header("Content-Type", "application/json")
                .header("Idempotency-Key", sending.key())
                .method(sending.method(), sending.method().equals("DELETE")
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(Json.text(sending.body())));
        return ask(sending.tag().isEmpty() ? request : request.header("If-Match", sending.tag()),
                Json.mapper().constructType(type));
    }

    private <T> Outcome<T> ask(HttpRequest.Builder request, JavaType type) {
        try {
            var answer = api.send(request);
            if (answer.statusCode() >= SERVER_MISTAKES) {
                LOG.warn("The other service answered {}", answer.statusCode());
                return new Outcome.Away<>();
            }
            var json = Json.mapper().readTree(answer.body());
            return answer.statusCode() < 300
                    ? new Outcome.Got<>(read(json, type), answer.headers().firstValue("ETag").orElse(""))
                    : new Outcome.Refused<>(answer.statusCode(), json.path("title").asText(), json.path("detail").asText(),
                            slips(json));
        } catch (IOException away) {
            LOG.warn("The other service is away: {}", away.toString());
            return new Outcome.Away<>();
        }
    }

    private static <T> T read(JsonNode json, JavaType type) throws IOException {
        return Json.mapper().readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(json.isMissingNode() ? Json.mapper().createObjectNode() : json);
    }

    private static List<Slip> slips(JsonNode json) {
        var slips = new ArrayList<Slip>();
        json.path("errors").forEach(error -> slips.add(new Slip(error.path("pointer").asText(), error.path("detail").asText())));
        return slips;
    }
}
