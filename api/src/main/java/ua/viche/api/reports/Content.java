package ua.viche.api.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.api.districts.Point;
import ua.viche.platform.http.Json;
import ua.viche.platform.identity.Vault;

/// What was written. Kept encrypted, bound to its report; the point apart from it, so that who reads the one has not read the other.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Content(String text, Map<String, JsonNode> answers, @Nullable String address) {

    public Content {
        answers = Map.copyOf(answers);
    }

    byte[] sealed(Vault vault, UUID report) {
        return vault.encrypt(Json.text(this), "report " + report);
    }

    static Content opened(Vault vault, UUID report, byte[] sealed) {
        return read(vault.decrypt(sealed, "report " + report), Content.class);
    }

    static byte[] sealed(Vault vault, UUID report, Point point) {
        return vault.encrypt(Json.text(point), "location " + report);
    }

    static Point openedPoint(Vault vault, UUID report, byte[] sealed) {
        return read(vault.decrypt(sealed, "location " + report), Point.class);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("what was kept of a report is unreadable", unreadable);
        }
    }
}
