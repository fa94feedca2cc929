package ua.viche.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;

/// What Viche answered to one request.
///
/// @param request for the story's teller: `POST /v1/petitions`
/// @param etag empty without one
record Reply(String request, int status, String etag, JsonNode body) {

    /// This reply, if it has one of these statuses.
    Reply expect(int... statuses) {
        if (Arrays.stream(statuses).noneMatch(expected -> expected == status)) {
            throw new Differs(request + " gave " + status + " instead of " + Arrays.toString(statuses).replaceAll("[\\[\\]]", "")
                    + ": " + body);
        }
        return this;
    }

    /// This reply, if a value of the body is this one.
    Reply expect(String pointer, String value) {
        if (!body.at(pointer).asText().equals(value)) {
            throw new Differs(request + " has " + pointer + " = " + body.at(pointer) + " instead of " + value);
        }
        return this;
    }

    String text(String pointer) {
        return body.at(pointer).asText();
    }

    long number(String pointer) {
        if (!body.at(pointer).isIntegralNumber()) {
            throw new Differs(request + " has no number at " + pointer + ": " + body);
        }
        return body.at(pointer).asLong();
    }
}
