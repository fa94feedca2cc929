package ua.viche.notifications.fcm;

import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An answer of FCM to the Admin SDK.
///
/// The SDK would sleep up to a minute on its thread, four times, before it tells of a 503, and hold a whole page of pushes and its
/// lease for as long. Our schedule repeats everything else and repeats this too: the SDK is told to wait longer than it ever does,
/// so that it gives up at once, and the wait that FCM asked for is kept under [#RETRY_AFTER].
final class FcmResponse extends LowLevelHttpResponse {

    /// Where the true `Retry-After` of a 503 stands.
    static final String RETRY_AFTER = "x-viche-retry-after";

    private static final String LONGER_THAN_THE_SDK_WAITS = "86400";
    private static final int UNAVAILABLE = 503;

    private final HttpResponse<byte[]> response;
    private final List<Map.Entry<String, String>> headers = new ArrayList<>();

    FcmResponse(HttpResponse<byte[]> response) {
        this.response = response;
        var outage = response.statusCode() == UNAVAILABLE;
        response.headers().map().forEach((name, values) -> values.forEach(value -> headers
                .add(Map.entry(outage && name.equalsIgnoreCase("Retry-After") ? RETRY_AFTER : name, value))));
        if (outage) {
            headers.add(Map.entry("Retry-After", LONGER_THAN_THE_SDK_WAITS));
        }
    }

    @Override
    public InputStream getContent() {
        return new ByteArrayInputStream(response.body());
    }

    @Override
    public @Nullable String getContentEncoding() {
        return header("Content-Encoding");
    }

    @Override
    public long getContentLength() {
        return response.body().length;
    }

    @Override
    public @Nullable String getContentType() {
        return header("Content-Type");
    }

    @Override
    public String getStatusLine() {
        return "HTTP/1.1 " + response.statusCode();
    }

    @Override
    public int getStatusCode() {
        return response.statusCode();
    }

    @Override
    public @Nullable String getReasonPhrase() {
        return null;
    }

    @Override
    public int getHeaderCount() {
        return headers.size();
    }

    @Override
    public String getHeaderName(int index) {
        return headers.get(index).getKey();
    }

    @Override
    public String getHeaderValue(int index) {
        return headers.get(index).getValue();
    }

    private @Nullable String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }
}
