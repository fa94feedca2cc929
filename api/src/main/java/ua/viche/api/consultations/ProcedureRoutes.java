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
        var page = Page.Request.of(request);
        var after = page.after();
        var rest = procedures.all().stream().filter(rules -> after == null || rules.code().compareTo(after) > 0)
                .limit(page.limit() + 1L).toList();
        Conditional.send(request, response, Conditional.publicFor(60), Page.of(rest, page, ConsultationRules::code));
    }
}
