package ua.viche.moderation.policy;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Language;
import ua.viche.platform.http.Page;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// `/moderation/v1/policies`: what a moderator may name, in the language asked for.
final class PolicyRoutes implements HttpService {

    private final Policies policies;

    PolicyRoutes(Policies policies) {
        this.policies = policies;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list);
    }

    private void list(ServerRequest request, ServerResponse response) {
        Caller.of(request).require(Role.MODERATOR);
        var kind = request.query().first("kind").orElse("petition");
        var body = request.query().first("body").asOptional().orElse(null);
        Check.query().line("kind", kind, 40).optionalLine("body", body, 100).done();
        var found = body == null ? policies.all() : policies.applying(kind, body);
        var language = Language.of(request).told(response);
        response.send(new Page<>(found.stream().map(policy -> PolicyAnswer.of(policy, language)).toList(), null));
    }
}
