package ua.viche.notifications.fcm;

import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/// One request of the Admin SDK. The deadline covers the body of the answer too, since the body is read before the answer counts.
final class FcmRequest extends LowLevelHttpRequest {

    private final HttpClient client;
    private final String method;
    private final Duration deadline;
    private final Semaphore permits;
    private final HttpRequest.Builder request;

    FcmRequest(HttpClient client, String method, URI target, Duration deadline, Semaphore permits) {
        this.client = client;
        this.method = method;
        this.deadline = deadline;
        this.permits = permits;
        this.request = HttpRequest.newBuilder(target);
    }

    @Override
    public void addHeader(String name, String value) {
        request.header(name, value);
    }

    @Override
    public LowLevelHttpResponse execute() throws IOException {
        var sent = request.timeout(deadline).method(method, body()).build();
        try {
            permits.acquire();
            try {
                return new FcmResponse(client.send(sent, BodyHandlers.ofByteArray()));
            } finally {
                permits.release();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("stopping").initCause(interrupted);
        }
    }

    private HttpRequest.BodyPublisher body() throws IOException {
        var content = getStreamingContent();
        if (content == null) {
            return BodyPublishers.noBody();
        }
        if (getContentType() != null) {
            request.setHeader("Content-Type", getContentType());
        }
        if (getContentEncoding() != null) {
            request.setHeader("Content-Encoding", getContentEncoding());
        }
        var bytes = new ByteArrayOutputStream();
        content.writeTo(bytes);
        return BodyPublishers.ofByteArray(bytes.toByteArray());
    }
}
