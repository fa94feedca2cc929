package ua.viche.api.consultations;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Page;

/// `/v1/consultations/procedures`: by which rules which body consults. Public.
final class ProcedureRoutes implements HttpService {

    private final ConsultationProcedures procedures;

    ProcedureRoutes(ConsultationProcedures procedures) {
        this.procedures = procedures;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/procedures", this::list);
    }

    private void list(ServerRequest request, ServerResponse response) {
        Conditional.send(request, response, Conditional.publicFor(60),
                Page.ofAll(procedures.all(), Page.Request.of(request), ConsultationRules::code));
    }
}
