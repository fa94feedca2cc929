package ua.viche.platform.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import org.jspecify.annotations.Nullable;

/// Problems of requests that never reach a route: a bad request line, headers too large, a broken chunk.
final class EarlyProblems implements DirectHandler {

    private final ProblemWriter writer;

    EarlyProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    DirectHandlers handlers() {
        var handlers = DirectHandlers.builder();
        for (var type : EventType.values()) {
            handlers.addHandler(type, this);
        }
        return handlers.build();
    }

    @Override
    public TransportResponse handle(TransportRequest request, EventType type, Status status, ServerResponseHeaders headers,
            @Nullable String message) {
        var failure = "Header size exceeded".equals(message)
                ? Problem.HEADERS_TOO_LARGE.with()
                : ProblemHandlers.ofStatus(status.code());
        var written = writer.write(failure, request.headers());
        var response = TransportResponse.builder().status(Status.create(written.status())).headers(headers).keepAlive(false);
        written.headers().forEach((name, value) -> headers.set(HeaderNames.create(name), value));
        return response.entity(written.body()).build();
    }
}
