package ua.viche.api.procedures;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Language;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.Problem;

/// `/v1/procedures`: by which rules one can petition whom. Public.
final class ProcedureRoutes implements HttpService {

    private static final String CACHE = Conditional.publicFor(60);

    private final Procedures procedures;

    ProcedureRoutes(Procedures procedures) {
        this.procedures = procedures;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list).get("/{code}", this::one);
    }

    private void list(ServerRequest request, ServerResponse response) {
        var page = Page.ofAll(procedures.all(), Page.Request.of(request), ProcedureRules::code);
        var language = Language.announced(request, response);
        Conditional.send(request, response, CACHE, page.map(rules -> ProcedureView.of(rules, language)));
    }

    private void one(ServerRequest request, ServerResponse response) {
        var rules = procedures.rulesFor(request.path().pathParameters().get("code")).orElseThrow(Problem.NOT_FOUND::with);
        Conditional.send(request, response, CACHE, ProcedureView.of(rules, Language.announced(request, response)));
    }
}
