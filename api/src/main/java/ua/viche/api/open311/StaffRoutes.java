package ua.viche.api.open311;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import ua.viche.platform.http.PathId;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// `/v1/open311/deliveries`: administrators see what is on its way to bodies, and what keeps it.
final class StaffRoutes implements HttpService {

    private final Outgoing outgoing;

    StaffRoutes(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/deliveries", this::list);
    }

    private void list(ServerRequest request, ServerResponse response) {
        Caller.of(request).require(Role.ADMIN);
        var report = request.query().first("report").map(text -> PathId.parse(text, "query:report")).orElse(null);
        response.send(Map.of("items", outgoing.list(report)));
    }
}
