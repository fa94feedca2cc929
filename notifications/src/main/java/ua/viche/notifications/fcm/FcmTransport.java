package ua.viche.notifications.fcm;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// The Admin SDK's HTTP over `java.net.http`: pooled connections, a deadline for each request, so many at once and no more.
/// HTTP/1.1, because a first request over plain HTTP would otherwise try to upgrade.
final class FcmTransport extends HttpTransport {

    private final HttpClient client;
    private final Optional<URI> receiver;
    private final Duration deadline;
    private final Semaphore permits;

    /// @param receiver where requests go instead of to `https://HOST/path`: to `RECEIVER/HOST/path`
    FcmTransport(Optional<URI> receiver, Duration deadline, int connections) {
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(deadline).build();
        this.receiver = receiver;
        this.deadline = deadline;
        this.permits = new Semaphore(connections);
    }

    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
        return new FcmRequest(client, method, target(URI.create(url)), deadline, permits);
    }

    private URI target(URI url) {
        return receiver.map(base -> URI.create(base.toString().replaceAll("/+$", "") + "/" + url.getAuthority() + url.getRawPath()
                + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery()))).orElse(url);
    }

    @Override
    public void shutdown() {
        client.shutdownNow();
    }
}
