package ua.viche.api.open311;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// `/v1/open311/keys`: administrators let partners in and out.
final class KeyRoutes implements HttpService {

    private static final int LONGEST_NAME = 100;

    private final Partners partners;
    private final Idempotency idempotency;

    /// @param name of the partner
    record KeyRequest(@Nullable String name) {

        KeyRequest {
            Check.that().line("name", name, LONGEST_NAME).done();
        }
    }

    KeyRoutes(Partners partners, Idempotency idempotency) {
        this.partners = partners;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/", this::issue).get("/", this::list).delete("/{id}", this::revoke);
    }

    /// Each answer is another key, since none is kept that could be given again.
    private void issue(ServerRequest request, ServerResponse response) {
        var staff = Caller.of(request).require(Role.ADMIN).person();
        Idempotency.key(request);
        var name = String.valueOf(request.content().as(KeyRequest.class).name());
        response.status(Status.CREATED_201).send(partners.issue(staff, name));
    }

    private void list(ServerRequest request, ServerResponse response) {
        Caller.of(request).require(Role.ADMIN);
        response.send(Map.of("items", partners.all()));
    }

    private void revoke(ServerRequest request, ServerResponse response) {
        var staff = Caller.of(request).require(Role.ADMIN).person();
        var id = PathId.of(request, "id");
        idempotency.answer(request, response, staff, () -> partners.revoke(staff, id), revoked -> {
            if (!revoked) {
                throw Problem.NOT_FOUND.with("key");
            }
            return Answer.of(Status.NO_CONTENT_204.code(), null);
        });
    }
}
