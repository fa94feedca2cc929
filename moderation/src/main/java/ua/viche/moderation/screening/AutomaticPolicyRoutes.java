package ua.viche.moderation.screening;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// `/moderation/v1/automatic-policies`, which moderators read and administrators change.
final class AutomaticPolicyRoutes implements HttpService {

    private static final int REASON = 500;

    private final AutomaticPolicies policies;
    private final Idempotency idempotency;

    AutomaticPolicyRoutes(AutomaticPolicies policies, Idempotency idempotency) {
        this.policies = policies;
        this.idempotency = idempotency;
    }

    /// @param reason why a machine may do it
    record SwitchOn(@Nullable String reason) {

        String checked() {
            Check.that().text("reason", reason, REASON).done();
            return String.valueOf(reason);
        }
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list).put("/{policy}", this::switchOn).delete("/{policy}", this::switchOff);
    }

    private void list(ServerRequest request, ServerResponse response) {
        Caller.of(request).require(Role.MODERATOR);
        List<AutomaticPolicy> all = policies.all();
        response.send(new Page<>(all, null));
    }

    private void switchOn(ServerRequest request, ServerResponse response) {
        var admin = Caller.of(request).require(Role.ADMIN).person();
        var policy = request.path().pathParameters().get("policy");
        var reason = request.content().as(SwitchOn.class).checked();
        idempotency.answer(request, response, admin, () -> policies.switchOn(admin, policy, reason),
                switching -> switch (switching) {
                    case AutomaticPolicies.Switching.Done(var automatic) -> Answer.of(200, automatic);
                    case AutomaticPolicies.Switching.NoSuchPolicy() -> throw Problem.NOT_FOUND.with();
                });
    }

    private void switchOff(ServerRequest request, ServerResponse response) {
        var admin = Caller.of(request).require(Role.ADMIN).person();
        var policy = request.path().pathParameters().get("policy");
        idempotency.answer(request, response, admin, () -> policies.switchOff(admin, policy), _ -> Answer.of(204, null));
    }
}
