package ua.viche.moderation.console.petitions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.moderation.console.api.Api;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.platform.http.Json;

/// The public interface of the service that owns petitions, asked as the signed-in person.
final class PetitionsApi {

    private static final Logger LOG = LoggerFactory.getLogger(PetitionsApi.class);
    private static final int SERVER_MISTAKES = 500;

    private final Api api;

    /// What came of asking.
    sealed interface Outcome<T> {
        record Got<T>(T value) implements Outcome<T> {}

        /// The service said no, in the person's language.
        record Refused<T>(int status, String title, String detail) implements Outcome<T> {}

        /// Nobody knows: the service did not answer in time, or not sensibly.
        record Away<T>() implements Outcome<T> {}
    }

    PetitionsApi(Api api) {
        this.api = api;
    }

    /// @param procedure null for all
    Outcome<Petition.Listed> list(Visit visit, String state, @Nullable String procedure) {
        var query = "?limit=100&state=" + state
                + (procedure == null ? "" : "&procedure=" + URLEncoder.encode(procedure, StandardCharsets.UTF_8));
        return ask(api.as(visit, "/v1/petitions" + query).GET(), json -> read(json, Petition.Listed.class));
    }

    Outcome<Petition> petition(Visit visit, UUID id) {
        return ask(api.as(visit, "/v1/petitions/" + id).GET(), json -> read(json, Petition.class));
    }

    /// @param key the same for the same answer, however often it is sent
    Outcome<Petition> answer(Visit visit, UUID id, String text, String key) {
        var request = api.as(visit, "/v1/petitions/" + id + "/answer").header("Content-Type", "application/json")
                .header("Idempotency-Key", key).POST(BodyPublishers.ofString(Json.text(Map.of("text", text))));
        return ask(request, json -> read(json, Petition.class));
    }

    private <T> Outcome<T> ask(HttpRequest.Builder request, Function<JsonNode, T> reader) {
        try {
            var answer = api.send(request);
            if (answer.statusCode() >= SERVER_MISTAKES) {
                LOG.warn("The service of petitions answered {}", answer.statusCode());
                return new Outcome.Away<>();
            }
            var json = Json.mapper().readTree(answer.body());
            return answer.statusCode() < 300
                    ? new Outcome.Got<>(reader.apply(json))
                    : new Outcome.Refused<>(answer.statusCode(), json.path("title").asText(), json.path("detail").asText());
        } catch (IOException | IllegalArgumentException away) {
            LOG.warn("The service of petitions is away: {}", away.toString());
            return new Outcome.Away<>();
        }
    }

    /// @throws IllegalArgumentException where it is something else
    private static <T> T read(JsonNode json, Class<T> type) {
        try {
            return Json.mapper().treeToValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
