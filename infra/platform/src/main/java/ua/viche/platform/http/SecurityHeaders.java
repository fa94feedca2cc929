package ua.viche.platform.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.List;

/// What an answer of the API tells browsers; routes that serve pages put their own in place of these.
final class SecurityHeaders implements Filter {

    private static final List<Header> HEADERS = List.of(
            HeaderValues.createCached(HeaderNames.create("X-Content-Type-Options"), "nosniff"),
            HeaderValues.createCached(HeaderNames.create("X-Frame-Options"), "DENY"),
            HeaderValues.createCached(HeaderNames.create("Referrer-Policy"), "no-referrer"),
            HeaderValues.createCached(HeaderNames.create("Content-Security-Policy"),
                    "default-src 'none'; frame-ancestors 'none'"),
            HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store"));

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        HEADERS.forEach(response.headers()::set);
        chain.proceed();
    }
}
