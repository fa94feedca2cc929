package ua.viche.moderation.console.districts;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ua.viche.moderation.console.api.Api;
import ua.viche.moderation.console.api.Outcome;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.moderation.console.reports.Today;
import ua.viche.platform.http.Json;
import ua.viche.platform.identity.Role;

/// The public interface of the service that owns districts, asked as the signed-in person.
final class DistrictsApi {

    private static final String DISTRICTS = "/v1/districts/";

    private final Api api;

    DistrictsApi(Api api) {
        this.api = api;
    }

    /// The districts of an officer's scopes, or the first hundred for whoever has all of them.
    Outcome<List<District.About>> mine(Visit visit) {
        var grants = visit.caller().grants();
        if (grants.stream()
                .anyMatch(grant -> grant.role() == Role.ADMIN || grant.role() == Role.OFFICER && grant.scope() == null)) {
            return switch (api.ask(api.as(visit, "/v1/districts?limit=100").GET(), District.Listed.class)) {
                case Outcome.Got(var listed) -> new Outcome.Got<>(listed.items());
                case Outcome.Refused<?> _,Outcome.Away<?> _ -> new Outcome.Away<>();
            };
        }
        var mine = new ArrayList<District.About>();
        for (var scope : grants.stream().filter(grant -> grant.role() == Role.OFFICER).map(grant -> grant.scope())
                .filter(Objects::nonNull).sorted().toList()) {
            switch (district(visit, scope)) {
                case Outcome.Got(var district) -> mine.add(district.district());
                case Outcome.Refused<?> _ -> {
                    // a unit above districts, or one that is on no map any more
                }
                case Outcome.Away<?> _ -> {
                    return new Outcome.Away<>();
                }
            }
        }
        return new Outcome.Got<>(List.copyOf(mine));
    }

    Outcome<District> district(Visit visit, String code) {
        return api.ask(api.as(visit, path(code)).GET(), District.class);
    }

    /// A GeoJSON feature; nothing where it is not known.
    Optional<JsonNode> boundary(Visit visit, String code) {
        return api.ask(api.as(visit, path(code) + "/boundary").GET(), JsonNode.class) instanceof Outcome.Got<JsonNode>(var shape)
                ? Optional.of(shape)
                : Optional.empty();
    }

    Outcome<Today> today(Visit visit) {
        return api.ask(api.as(visit, "/v1/officer/today?limit=100").GET(), Today.class);
    }

    Outcome<District.Rota> rota(Visit visit, String code) {
        return api.ask(api.as(visit, path(code) + "/rota").GET(), District.Rota.class);
    }

    /// Puts something of a district: its rota, its profile, or the officer's own card.
    Outcome<JsonNode> put(Visit visit, String code, String what, Object body, String key) {
        return api.ask(api.as(visit, path(code) + "/" + what).header("Content-Type", "application/json")
                .header("Idempotency-Key", key).PUT(BodyPublishers.ofString(Json.text(body))), JsonNode.class);
    }

    private static String path(String code) {
        return DISTRICTS + URLEncoder.encode(code, StandardCharsets.UTF_8);
    }
}
