package ua.viche.platform.audit;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// A service's audit trail, for administrators.
final class AuditRoutes implements HttpService {

    private final AuditTrail audit;

    AuditRoutes(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/verification", this::verify);
    }

    private void verify(ServerRequest request, ServerResponse response) {
        Caller.of(request).require(Role.ADMIN);
        response.send(audit.verify());
    }
}
