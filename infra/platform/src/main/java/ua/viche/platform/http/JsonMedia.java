package ua.viche.platform.http;

import io.helidon.common.GenericType;
import io.helidon.common.parameters.Parameters;
import io.helidon.http.Headers;
import io.helidon.http.HttpMediaType;
import io.helidon.http.WritableHeaders;
import io.helidon.http.media.MediaSupport;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;

/// `request.content().as(X.class)` and `response.send(value)` in the JSON dialect of [Json].
final class JsonMedia implements MediaSupport {

    private static final Set<Class<?>> NOT_JSON = Set.of(String.class, CharSequence.class, byte[].class, InputStream.class,
            Path.class);

    @Override
    public String name() {
        return "viche-json";
    }

    @Override
    public String type() {
        return "json";
    }

    @Override
    public <T> ReaderResponse<T> reader(GenericType<T> type, Headers headers) {
        if (isNotJson(type)) {
            return ReaderResponse.unsupported();
        }
        if (!isJson(headers)) {
            throw Problem.UNSUPPORTED_MEDIA_TYPE.with().at("header:Content-Type", "media-type");
        }
        return new ReaderResponse<>(SupportLevel.SUPPORTED, JsonReader::new);
    }

    @Override
    public <T> WriterResponse<T> writer(GenericType<T> type, Headers requestHeaders, WritableHeaders<?> responseHeaders) {
        return isNotJson(type) ? WriterResponse.unsupported() : new WriterResponse<>(SupportLevel.SUPPORTED, JsonWriter::new);
    }

    private static boolean isNotJson(GenericType<?> type) {
        return NOT_JSON.contains(type.rawType()) || Parameters.class.isAssignableFrom(type.rawType())
                || Path.class.isAssignableFrom(type.rawType());
    }

    /// A client that does not say what it sends is believed to send JSON.
    private static boolean isJson(Headers headers) {
        try {
            return headers.contentType().map(JsonMedia::isJson).orElse(true);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean isJson(HttpMediaType type) {
        var json = type.type().equals("application") && (type.subtype().equals("json") || type.subtype().endsWith("+json"));
        return json && type.charset().map("utf-8"::equalsIgnoreCase).orElse(true);
    }
}
