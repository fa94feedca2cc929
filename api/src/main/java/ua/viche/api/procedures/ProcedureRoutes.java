package ua.viche.api.procedures;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Locale;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.Problem;

/// `/v1/procedures`: by which rules one can petition whom. Public.
final class ProcedureRoutes implements HttpService {

    private static final Locale UKRAINIAN = Locale.of("uk");

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
        response.send(Page.of(rest, page, ProcedureRules::code).map(rules -> ProcedureView.of(rules, language)));
    }

    private void one(ServerRequest request, ServerResponse response) {
        var rules = procedures.rulesFor(request.path().pathParameters().get("code")).orElseThrow(Problem.NOT_FOUND::with);
        response.send(ProcedureView.of(rules, language(request, response)));
    }

    private static Locale language(ServerRequest request, ServerResponse response) {
        var language = request.headers().first(HeaderNames.ACCEPT_LANGUAGE).map(ProcedureRoutes::best).orElse(UKRAINIAN);
        response.header(HeaderNames.CONTENT_LANGUAGE, language.getLanguage()).header(HeaderNames.VARY, "Accept-Language")
                .header(HeaderNames.CACHE_CONTROL, "public, max-age=60, stale-while-revalidate=120, stale-if-error=300");
        return language;
    }

    private static Locale best(String acceptLanguage) {
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(UKRAINIAN, Locale.ENGLISH));
            return found == null ? UKRAINIAN : found;
        } catch (IllegalArgumentException _) {
            return UKRAINIAN;
        }
    }
}
