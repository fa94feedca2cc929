package ua.viche.bench.push;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Brings requests for `https://HOST/path` to `RECEIVER/HOST/path`, 256 at once.
final class ReceiverTransport extends HttpTransport {

    private static final int CONNECTIONS = 256;

    private final URI receiver;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Semaphore permits = new Semaphore(CONNECTIONS);

    ReceiverTransport(URI receiver) {
        this.receiver = receiver;
    }

    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
        var target = URI.create(url);
        var request = HttpRequest.newBuilder(URI.create(receiver + "/" + target.getHost() + target.getRawPath()))
                .timeout(Duration.ofSeconds(10));
        return new LowLevelHttpRequest() {
            @Override
            public void addHeader(String name, String value) {
                request.header(name, value);
            }

            @Override
            public LowLevelHttpResponse execute() throws IOException {
                var body = new ByteArrayOutputStream();
                getStreamingContent().writeTo(body);
                request.setHeader("Content-Type", getContentType()).method(method,
                        BodyPublishers.ofByteArray(body.toByteArray()));
                if (getContentEncoding() != null) {
                    request.setHeader("Content-Encoding", getContentEncoding());
                }
                return send(request.build());
            }
        };
    }

    private LowLevelHttpResponse send(HttpRequest request) throws IOException {
        try {
            permits.acquire();
            try {
                return new Answer(client.send(request, BodyHandlers.ofByteArray()));
            } finally {
                permits.release();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static final class Answer extends LowLevelHttpResponse {

        private final HttpResponse<byte[]> response;

        Answer(HttpResponse<byte[]> response) {
            this.response = response;
        }

        @Override
        public InputStream getContent() {
            return new ByteArrayInputStream(response.body());
        }

        @Override
        public @Nullable String getContentEncoding() {
            return null;
        }

        @Override
        public long getContentLength() {
            return response.body().length;
        }

        @Override
        public String getContentType() {
            return "application/json";
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
            return 0;
        }

        @Override
        public String getHeaderName(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public String getHeaderValue(int index) {
            throw new IndexOutOfBoundsException(index);
        }
    }
}
