package ua.viche.moderation.routing;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Problem;
import ua.viche.platform.http.Versions;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// `/moderation/v1/routing`: the rules, which moderators read and administrators change.
final class RoutingRoutes implements HttpService {

    private final Routing routing;
    private final Idempotency idempotency;

    RoutingRoutes(Routing routing, Idempotency idempotency) {
        this.routing = routing;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::read).put("/", this::replace);
    }

    private void read(ServerRequest request, ServerResponse response) {
        Caller.of(request).require(Role.MODERATOR);
        var rules = routing.rules();
        Versions.tag(response, rules.version());
        response.send(rules);
    }

    private void replace(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request).require(Role.ADMIN);
        var version = Versions.required(request);
        var rules = request.content().as(RoutingRequest.class).checked(routing.queues());
        idempotency.answer(request, response, caller.person(), () -> routing.replace(caller.person(), rules, version),
                replaced -> {
                    if (!replaced) {
                        throw Problem.STALE.with();
                    }
                    return Answer.of(200, new Routing.Rules(version + 1, rules)).header("ETag", Versions.tag(version + 1));
                });
    }
}
