package ua.viche.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.helidon.common.GenericType;
import io.helidon.http.Headers;
import io.helidon.http.media.EntityReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Reads a body as strict JSON in UTF-8 (RFC 8259); every mistake is a [ProblemException].
final class JsonReader<T> implements EntityReader<T> {

    @Override
    public T read(GenericType<T> type, InputStream stream, Headers headers) {
        try (stream) {
            return parse(type, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public T read(GenericType<T> type, InputStream stream, Headers requestHeaders, Headers responseHeaders) {
        return read(type, stream, responseHeaders);
    }

    private T parse(GenericType<T> type, byte[] body) {
        if (body.length == 0) {
            throw Problem.MALFORMED.with().at("", "body");
        }
        try {
            var mapper = Json.mapper();
            T value = mapper.readValue(text(body), mapper.constructType(type.type()));
            if (value == null) {
                throw Problem.INVALID.with().at("", "required");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw JsonMistakes.of(e);
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException _) {
            throw Problem.MALFORMED.with().at("", "utf-8");
        }
    }
}
