package ua.viche.platform.http;

import io.helidon.common.GenericType;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.WritableHeaders;
import io.helidon.http.media.EntityWriter;
import io.helidon.http.media.InstanceWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.OptionalLong;

/// Writes values as JSON, compressed where the client can read that and it pays.
final class JsonWriter<T> implements EntityWriter<T> {

    private static final int WORTH_COMPRESSING = 1_024;

    @Override
    public boolean supportsInstanceWriter() {
        return true;
    }

    @Override
    public InstanceWriter instanceWriter(GenericType<T> type, T object, Headers requestHeaders,
            WritableHeaders<?> responseHeaders) {
        var rendered = object instanceof RenderedJson once ? once : null;
        var json = rendered == null ? Json.bytes(object) : rendered.bytes();
        responseHeaders.setIfAbsent(HeaderValues.CONTENT_TYPE_JSON);
        if (json.length < WORTH_COMPRESSING) {
            return new Bytes(json);
        }
        responseHeaders.add(HeaderValues.create(HeaderNames.VARY, "Accept-Encoding"));
        if (!Gzip.accepted(requestHeaders) || responseHeaders.contains(HeaderNames.CONTENT_ENCODING)) {
            return new Bytes(json);
        }
        responseHeaders.set(HeaderNames.CONTENT_ENCODING, "gzip");
        return new Bytes(rendered == null ? Gzip.compress(json) : rendered.compressed());
    }

    @Override
    public InstanceWriter instanceWriter(GenericType<T> type, T object, WritableHeaders<?> requestHeaders) {
        requestHeaders.setIfAbsent(HeaderValues.CONTENT_TYPE_JSON);
        return new Bytes(Json.bytes(object));
    }

    @Override
    public void write(GenericType<T> type, T object, OutputStream stream, Headers requestHeaders,
            WritableHeaders<?> responseHeaders) {
        write(type, object, stream, responseHeaders);
    }

    @Override
    public void write(GenericType<T> type, T object, OutputStream stream, WritableHeaders<?> headers) {
        headers.setIfAbsent(HeaderValues.CONTENT_TYPE_JSON);
        new Bytes(Json.bytes(object)).write(stream);
    }

    private record Bytes(byte[] instanceBytes) implements InstanceWriter {

        @Override
        public OptionalLong contentLength() {
            return OptionalLong.of(instanceBytes.length);
        }

        @Override
        public boolean alwaysInMemory() {
            return true;
        }

        @Override
        public void write(OutputStream stream) {
            try (stream) {
                stream.write(instanceBytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
