package ua.viche.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.http.media.UnsupportedTypeException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ErrorHandler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.platform.database.DatabaseUnavailableException;
import ua.viche.platform.database.StaleEditException;

/// Answers whatever a handler throws with a problem. What is nobody's mistake but ours becomes a 500 that says nothing but the
/// trace id, under which the log says everything.
public final class ProblemHandlers implements ErrorHandler<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandlers.class);

    private final ProblemWriter writer;

    ProblemHandlers(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response, Throwable thrown) {
        var failure = problem(request, thrown);
        if (RequestBody.isBroken(request) || failure.problem().status() == 413 && !RequestBody.drained(request)) {
            response.header(HeaderValues.CONNECTION_CLOSE);
        }
        var written = writer.write(failure, request.headers());
        ProblemWriter.withdrawn().forEach(name -> response.headers().remove(HeaderNames.create(name)));
        response.status(Status.create(written.status()));
        written.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
        if (request.prologue().method() == Method.HEAD) {
            response.send();
        } else {
            response.send(written.body());
        }
    }

    /// The problem that a handler's exception means, for routes that answer pages; what is our own fault is logged.
    ///
    /// @throws CloseConnectionException where the client is gone and nobody is left to answer
    public static ProblemException problem(ServerRequest request, Throwable thrown) {
        return switch (thrown) {
            case ProblemException problem -> problem;
            case CompletionException wrapper when wrapper.getCause() != null -> problem(request, wrapper.getCause());
            case ExecutionException wrapper when wrapper.getCause() != null -> problem(request, wrapper.getCause());
            case CloseConnectionException gone -> throw gone;
            case DataReader.InsufficientDataAvailableException gone -> throw new CloseConnectionException("Body cut off", gone);
            case UncheckedIOException io when io.getCause() instanceof JsonProcessingException json -> problem(request, json);
            case UncheckedIOException io when isDisconnected(io) -> throw new CloseConnectionException("Client went away", io);
            case JsonProcessingException json -> JsonMistakes.of(json);
            case DatabaseUnavailableException away -> unavailable(away);
            case StaleEditException _ -> Problem.STALE.with();
            case UnsupportedTypeException _ -> Problem.UNSUPPORTED_MEDIA_TYPE.with();
            case HttpException http when http.status().code() < 500 -> ofStatus(http.status().code());
            case IllegalStateException _ when asksForMissingBody(request, thrown) -> Problem.MALFORMED.with().at("", "body");
            default -> internal(request, thrown);
        };
    }

    static ProblemException ofStatus(int status) {
        return switch (status) {
            case 401 -> Problem.UNAUTHENTICATED.with();
            case 403 -> Problem.FORBIDDEN.with();
            case 404 -> Problem.NOT_FOUND.with();
            case 405 -> Problem.METHOD_NOT_ALLOWED.with();
            case 406 -> Problem.NOT_ACCEPTABLE.with();
            case 409 -> Problem.CONFLICT.with();
            case 413 -> Problem.TOO_LARGE.with();
            case 414 -> Problem.URI_TOO_LONG.with();
            case 415 -> Problem.UNSUPPORTED_MEDIA_TYPE.with();
            case 431 -> Problem.HEADERS_TOO_LARGE.with();
            case 501 -> Problem.NOT_IMPLEMENTED.with();
            case 503 -> Problem.UNAVAILABLE.with();
            case 505 -> Problem.HTTP_VERSION.with();
            default -> status < 500 ? Problem.MALFORMED.with() : Problem.INTERNAL.with();
        };
    }

    private static ProblemException unavailable(DatabaseUnavailableException away) {
        LOG.warn("PostgreSQL is away or overloaded: {}", away.getMessage());
        return Problem.UNAVAILABLE.with();
    }

    private static ProblemException internal(ServerRequest request, Throwable thrown) {
        LOG.error("{} {} failed", request.prologue().method().text(), request.matchingPattern().orElse("?"), thrown);
        return Problem.INTERNAL.with();
    }

    private static boolean isDisconnected(UncheckedIOException failure) {
        var cause = failure.getCause();
        return cause instanceof SocketException || cause != null && cause.getClass() == IOException.class;
    }

    private static boolean asksForMissingBody(ServerRequest request, Throwable thrown) {
        return !request.content().hasEntity() && "No entity".equals(thrown.getMessage());
    }
}
