package ua.viche.api.reports.categories;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.stream.Stream;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Language;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.Problem;

/// `/v1/report-categories`: what can be reported, and which questions are asked. Public.
final class CategoryRoutes implements HttpService {

    private static final String CACHE = Conditional.publicFor(60);

    private final Categories categories;

    CategoryRoutes(Categories categories) {
        this.categories = categories;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list).get("/{code}", this::one);
    }

    private void list(ServerRequest request, ServerResponse response) {
        var page = Page.Request.of(request);
        var after = page.after();
        var all = categories.all();
        var begin = after == null ? all.stream() : all.stream().dropWhile(one -> !one.code().equals(after)).skip(1);
        var language = Language.announced(request, response);
        Conditional.send(request, response, CACHE, Page.of(limited(begin, page), page, Category::code)
                .map(category -> CategoryView.of(category, language)));
    }

    private static java.util.List<Category> limited(Stream<Category> categories, Page.Request page) {
        return categories.limit(page.limit() + 1L).toList();
    }

    private void one(ServerRequest request, ServerResponse response) {
        var category = categories.find(request.path().pathParameters().get("code"))
                .orElseThrow(() -> Problem.NOT_FOUND.with("category"));
        Conditional.send(request, response, CACHE, CategoryView.of(category, Language.announced(request, response)));
    }
}
