package ua.viche.api.procedures;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Locale;
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
        var page = Page.Request.of(request);
        var after = page.after();
        var rest = procedures.all().stream().filter(rules -> after == null || rules.code().compareTo(after) > 0)
                .limit(page.limit() + 1L).toList();
        var language = language(request, response);
        Conditional.send(request, response, CACHE,
                Page.of(rest, page, ProcedureRules::code).map(rules -> ProcedureView.of(rules, language)));
    }

    private void one(ServerRequest request, ServerResponse response) {
        var rules = procedures.rulesFor(request.path().pathParameters().get("code")).orElseThrow(Problem.NOT_FOUND::with);
        Conditional.send(request, response, CACHE, ProcedureView.of(rules, language(request, response)));
    }

    private static Locale language(ServerRequest request, ServerResponse response) {
        var language = Language.of(request);
        response.header(HeaderNames.CONTENT_LANGUAGE, language.tag()).header(HeaderNames.VARY, "Accept-Language");
        return language.locale();
    }
}
