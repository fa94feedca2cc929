package ua.viche.moderation.console.petitions;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.api.Api;
import ua.viche.moderation.console.api.Outcome;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.platform.http.Json;

/// The public interface of the service that owns petitions, asked as the signed-in person.
final class PetitionsApi {

    private final Api api;

    PetitionsApi(Api api) {
        this.api = api;
    }

    /// @param procedure null for all
    Outcome<Petition.Listed> list(Visit visit, String state, @Nullable String procedure) {
        var query = "?limit=100&state=" + state
                + (procedure == null ? "" : "&procedure=" + URLEncoder.encode(procedure, StandardCharsets.UTF_8));
        return api.ask(api.as(visit, "/v1/petitions" + query).GET(), Petition.Listed.class);
    }

    Outcome<Petition> petition(Visit visit, UUID id) {
        return api.ask(api.as(visit, "/v1/petitions/" + id).GET(), Petition.class);
    }

    /// @param key the same for the same answer, however often it is sent
    Outcome<Petition> answer(Visit visit, UUID id, String text, String key) {
        var request = api.as(visit, "/v1/petitions/" + id + "/answer").header("Content-Type", "application/json")
                .header("Idempotency-Key", key).POST(BodyPublishers.ofString(Json.text(Map.of("text", text))));
        return api.ask(request, Petition.class);
    }
}
