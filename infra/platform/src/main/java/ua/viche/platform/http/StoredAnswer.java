package ua.viche.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// An answer as bytes, to be sent again.
///
/// @param bodyHash of the request that it answers
/// @param body JSON, empty for none
record StoredAnswer(String bodyHash, int status, Map<String, String> headers, String body) {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    static StoredAnswer of(String bodyHash, Answer answer) {
        var body = answer.body() == null ? "" : new String(Json.bytes(answer.body()), StandardCharsets.UTF_8);
        return new StoredAnswer(bodyHash, answer.status(), answer.headers(), body);
    }

    static Map<String, String> headers(String json) {
        try {
            return Json.mapper().readValue(json, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Optional<StoredAnswer> parse(String json) {
        try {
            return Optional.of(Json.mapper().readValue(json, StoredAnswer.class));
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    /// As it is kept in a slot.
    StoredAnswer sealed(AnswerSeal seal, AnswerSlot slot) {
        return body.isEmpty() ? this : new StoredAnswer(bodyHash, status, headers, seal.seal(body, slot.cacheKey()));
    }

    /// As it was before it was sealed.
    StoredAnswer opened(AnswerSeal seal, AnswerSlot slot) {
        return body.isEmpty() ? this : new StoredAnswer(bodyHash, status, headers, seal.open(body, slot.cacheKey()));
    }

    String text() {
        return new String(Json.bytes(this), StandardCharsets.UTF_8);
    }

    String headersText() {
        return new String(Json.bytes(headers), StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
