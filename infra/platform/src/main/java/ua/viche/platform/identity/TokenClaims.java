package ua.viche.platform.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The claims of a token (RFC 7519 section 4), each of the type that it must have.
final class TokenClaims {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode claims;

    private TokenClaims(JsonNode claims) {
        this.claims = claims;
    }

    /// @throws ParseException where the payload is not a JSON object
    static TokenClaims parse(byte[] payload) throws ParseException {
        try {
            var claims = JSON.readTree(payload);
            if (claims == null || !claims.isObject()) {
                throw new ParseException("not an object", 0);
            }
            return new TokenClaims(claims);
        } catch (JsonProcessingException malformed) {
            throw new ParseException("not JSON", 0);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean has(String name) {
        return claims.hasNonNull(name);
    }

    /// @throws ParseException where it is there but is no text
    @Nullable
    String text(String name) throws ParseException {
        var claim = claims.get(name);
        if (claim == null || claim.isNull()) {
            return null;
        }
        return textOf(claim, name);
    }

    /// Texts, also where there is only one and no array around it; empty where there are none.
    List<String> texts(String name) throws ParseException {
        var claim = claims.get(name);
        if (claim == null || claim.isNull()) {
            return List.of();
        }
        if (!claim.isArray()) {
            return List.of(textOf(claim, name));
        }
        var texts = new ArrayList<String>(claim.size());
        for (var one : claim) {
            texts.add(textOf(one, name));
        }
        return texts;
    }

    /// A NumericDate: seconds since 1970.
    @Nullable
    Instant time(String name) throws ParseException {
        var claim = claims.get(name);
        if (claim == null || claim.isNull()) {
            return null;
        }
        if (!claim.isNumber() || !claim.canConvertToLong()) {
            throw new ParseException(name + " is no time", 0);
        }
        return Instant.ofEpochSecond(
                Math.clamp(claim.longValue(), Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond() - 86_400));
    }

    private static String textOf(JsonNode claim, String name) throws ParseException {
        if (!claim.isTextual()) {
            throw new ParseException(name + " is no text", 0);
        }
        return claim.textValue();
    }
}
