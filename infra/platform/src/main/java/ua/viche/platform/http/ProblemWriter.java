package ua.viche.platform.http;

import io.helidon.http.Headers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import ua.viche.platform.telemetry.Telemetry;

/// Problems as `application/problem+json` (RFC 9457) in the client's language.
final class ProblemWriter {

    private static final String TYPES = "https://viche.ua/problems/";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ProblemCatalog catalog;

    /// A problem, ready to be sent.
    record Written(int status, Map<String, String> headers, byte[] body) {}

    ProblemWriter(ProblemCatalog catalog) {
        this.catalog = catalog;
    }

    Written write(ProblemException failure, Headers request) {
        var language = Language.of(request);
        var problem = failure.problem();
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("type", TYPES + problem.type());
        body.put("title", catalog.text(language, "problem." + problem.type() + ".title").orElse(problem.type()));
        body.put("status", problem.status());
        catalog.text(language, "problem." + problem.type() + ".detail", failure.arguments())
                .ifPresent(detail -> body.put("detail", detail));
        body.put("traceId", traceId());
        body.putAll(failure.details());
        if (!failure.errors().isEmpty()) {
            body.put("errors", failure.errors().stream().map(error -> error(error, language)).toList());
        }
        return new Written(problem.status(), headers(failure, language), Json.bytes(body));
    }

    private Map<String, String> error(ProblemException.FieldError error, Language language) {
        return Map.of("pointer", error.pointer(), "code", error.rule(), "detail",
                catalog.text(language, "rule." + error.rule(), error.arguments()).orElse(error.rule()));
    }

    private static Map<String, String> headers(ProblemException failure, Language language) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/problem+json");
        headers.put("Content-Language", language.tag());
        headers.put("Cache-Control", "no-store");
        if (failure.problem().status() == 401) {
            headers.put("WWW-Authenticate", "Bearer realm=\"viche\"" + challenge(failure.details()));
        }
        var wait = failure.retryAfter();
        if (wait == null && failure.problem().status() == 503) {
            wait = Duration.ofSeconds(5);
        }
        if (wait != null) {
            headers.put("Retry-After", Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
        }
        headers.putAll(failure.headers());
        return headers;
    }

    /// RFC 6750 section 3: no error code where the request carried no token at all.
    private static String challenge(Map<String, Object> details) {
        var reason = details.get("reason");
        return reason == null || reason.equals("token-missing") ? "" : ", error=\"invalid_token\"";
    }

    /// The current trace, or a new id for the log and the client to agree on.
    static String traceId() {
        var current = MDC.get(Telemetry.TRACE_ID);
        return current == null ? newTraceId() : current;
    }

    static String newTraceId() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// Headers of an answer that a problem takes the place of.
    static List<String> withdrawn() {
        return List.of("ETag", "Location", "Last-Modified", "Content-Encoding", "Content-Length", "Transfer-Encoding");
    }
}
