package ua.viche.platform.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.Method;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import ua.viche.platform.telemetry.Telemetry;

/// A span, a measurement and a line in the access log for each request (OpenTelemetry semantic conventions for HTTP). Neither of
/// them has the query, an address, a token or a person.
final class RequestTelemetry implements Filter {

    private static final Logger ACCESS = LoggerFactory.getLogger("access");
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final List<Double> SECONDS = List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5,
            10.0);

    private final Tracer tracer;
    private final TextMapPropagator propagator;
    private final DoubleHistogram durations;
    private final Map<String, String> routes = new ConcurrentHashMap<>();
    private final Map<Kind, Attributes> figures = new ConcurrentHashMap<>();

    /// What requests are told apart by in the figures: as many kinds as there are routes and statuses.
    private record Kind(String method, String route, int status) {

        Attributes attributes() {
            return Attributes.of(METHOD, method, ROUTE, route, STATUS, (long) status);
        }
    }

    RequestTelemetry(Telemetry telemetry) {
        tracer = telemetry.tracer();
        propagator = telemetry.openTelemetry().getPropagators().getTextMapPropagator();
        durations = telemetry.meter().histogramBuilder("http.server.request.duration").setUnit("s")
                .setDescription("Duration of HTTP requests.").setExplicitBucketBoundariesAdvice(SECONDS).build();
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        var began = System.nanoTime();
        var method = method(request.prologue().method());
        var span = tracer.spanBuilder(method).setSpanKind(SpanKind.SERVER)
                .setParent(propagator.extract(Context.root(), request.headers(), HeaderGetter.INSTANCE)).startSpan();
        var trace = span.getSpanContext().isValid() ? span.getSpanContext().getTraceId() : ProblemWriter.newTraceId();
        MDC.put(Telemetry.TRACE_ID, trace);
        try (var _ = span.makeCurrent()) {
            chain.proceed();
        } finally {
            end(request, response, span, method, System.nanoTime() - began);
            MDC.remove(Telemetry.TRACE_ID);
        }
        closeWhereAsked(request, response);
    }

    private void end(RoutingRequest request, RoutingResponse response, Span span, String method, long nanos) {
        var route = request.matchingPattern().map(pattern -> routes.computeIfAbsent(pattern, RequestTelemetry::route)).orElse("");
        var status = response.status().code();
        if (!LongAnswer.isGiven(request.context())) {
            durations.record(nanos / 1e9, figures.computeIfAbsent(new Kind(method, route, status), Kind::attributes),
                    Context.root());
        }
        if (span.isRecording()) {
            span.updateName(route.isEmpty() ? method : method + " " + route);
            span.setAttribute(METHOD, method).setAttribute(ROUTE, route).setAttribute(STATUS, status)
                    .setAttribute(PATH, request.prologue().uriPath().path());
            if (status >= 500) {
                span.setStatus(StatusCode.ERROR);
            }
        }
        span.end();
        if (ACCESS.isInfoEnabled()) {
            ACCESS.info("{} {} {} {}ms {}B {}", method, route.isEmpty() ? "-" : route, status, nanos / 1_000_000,
                    response.bytesWritten(), MDC.get(Telemetry.TRACE_ID));
        }
    }

    private static String route(String pattern) {
        return pattern.equals("/*") ? "" : pattern.replace("//", "/");
    }

    /// Helidon announces `Connection: close` but leaves it to the client to do so.
    private static void closeWhereAsked(RoutingRequest request, RoutingResponse response) {
        if (response.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
            if (response.status().code() != 413 && !RequestBody.isBroken(request) && !request.content().consumed()) {
                request.content().consume();
            }
            throw new CloseConnectionException("Connection: close");
        }
    }

    private static String method(Method method) {
        return METHODS.contains(method.text()) ? method.text() : "_OTHER";
    }

    private enum HeaderGetter implements TextMapGetter<Headers> {
        INSTANCE;

        private static final Map<String, HeaderName> NAMES = new ConcurrentHashMap<>();

        @Override
        public Iterable<String> keys(Headers headers) {
            return headers.stream().map(header -> header.name()).toList();
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String key) {
            return headers == null ? null : headers.first(NAMES.computeIfAbsent(key, HeaderNames::create)).orElse(null);
        }
    }
}
