package ua.viche.platform.http;

import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import io.helidon.http.PathMatcher;
import io.helidon.http.PathMatchers;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRoute;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Knows which methods a path has, for `405` and its `Allow`: notes the routes of services on their way to Helidon.
final class RouteTable {

    private static final List<Method> METHODS = List.of(Method.GET, Method.HEAD, Method.POST, Method.PUT, Method.PATCH,
            Method.DELETE, Method.OPTIONS);

    private record Nested(PathMatcher prefix, RouteTable table) {}

    private final List<HttpRoute> routes = new ArrayList<>();
    private final List<Nested> nested = new ArrayList<>();

    /// The same service, noted under a path.
    HttpService noting(String path, HttpService service) {
        var table = new RouteTable();
        nested.add(new Nested(PathMatchers.create(path), table));
        return new Noting(service, table);
    }

    /// The methods that the path of a request has, in a fixed order.
    List<String> methods(HttpPrologue request) {
        return METHODS.stream().filter(method -> accepts(HttpPrologue.create(request.rawProtocol(), request.protocol(),
                request.protocolVersion(), method, request.uriPath(), request.query(), request.fragment()))).map(Method::text)
                .toList();
    }

    private boolean accepts(HttpPrologue request) {
        return routes.stream().anyMatch(route -> route.accepts(request).accepted()) || nested.stream().anyMatch(below -> {
            var match = below.prefix.prefixMatch(request.uriPath());
            return match.accepted() && below.table.accepts(request.withUriPath(match.unmatchedPath()));
        });
    }

    private record Noting(HttpService service, RouteTable table) implements HttpService {

        @Override
        public void routing(HttpRules rules) {
            service.routing(new NotingRules(rules, table));
        }

        @Override
        public void beforeStart() {
            service.beforeStart();
        }

        @Override
        public void afterStart(WebServer server) {
            service.afterStart(server);
        }

        @Override
        public void afterStop() {
            service.afterStop();
        }
    }

    private record NotingRules(HttpRules rules, RouteTable table) implements HttpRules {

        @Override
        public HttpRules register(HttpService... services) {
            return register("/", services);
        }

        @Override
        public HttpRules register(String path, HttpService... services) {
            rules.register(path, Arrays.stream(services).map(service -> table.noting(path, service)).toArray(HttpService[]::new));
            return this;
        }

        @Override
        public HttpRules route(HttpRoute route) {
            table.routes.add(route);
            rules.route(route);
            return this;
        }
    }
}
