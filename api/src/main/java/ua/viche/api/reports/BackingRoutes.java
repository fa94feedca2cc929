package ua.viche.api.reports;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.viche.api.districts.Point;
import ua.viche.api.reports.Backing.Supporting;
import ua.viche.api.reports.categories.Categories;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Language;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;

/// `/v1/reports`: "me too", what was reported close by, and what comes after the end.
final class BackingRoutes implements HttpService {

    private static final int LONGEST_TEXT = 4_000;

    private final Backing backing;
    private final Nearby nearby;
    private final Categories categories;
    private final Idempotency idempotency;

    record Near(String category, Point place) {

        Near {
            Check.that().text("category", category, 40).required("place", place).done();
        }
    }

    record NearList(List<Nearby.Found> items) {}

    record Questionnaire(Boolean fixed, @Nullable String text) {

        Questionnaire {
            Check.that().required("fixed", fixed).optionalText("text", text, LONGEST_TEXT).done();
        }
    }

    record Reopening(String text) {

        Reopening {
            Check.that().text("text", text, LONGEST_TEXT).done();
        }
    }

    BackingRoutes(Backing backing, Nearby nearby, Categories categories, Idempotency idempotency) {
        this.backing = backing;
        this.nearby = nearby;
        this.categories = categories;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/nearby", this::nearby).put("/{id}/support", this::support).delete("/{id}/support", this::withdraw)
                .post("/{id}/questionnaire", this::answer).post("/{id}/reopening", this::reopen);
    }

    /// A POST, so that no log on the way has the place.
    private void nearby(ServerRequest request, ServerResponse response) {
        Caller.of(request);
        Idempotency.key(request);
        var near = request.content().as(Near.class);
        var category = categories.find(near.category())
                .orElseThrow(() -> Problem.INVALID.with().at("/category", "unknown-category"));
        response.send(new NearList(nearby.of(category, near.place(), Language.announced(request, response))));
    }

    private void support(ServerRequest request, ServerResponse response) {
        var person = Caller.of(request).person();
        var id = PathId.of(request, "id");
        idempotency.answer(request, response, person, () -> backing.support(person, id), BackingRoutes::answer);
    }

    private void withdraw(ServerRequest request, ServerResponse response) {
        var person = Caller.of(request).person();
        var id = PathId.of(request, "id");
        idempotency.answer(request, response, person, () -> backing.withdraw(person, id), BackingRoutes::answer);
    }

    private static Answer answer(Supporting supporting) {
        return switch (supporting) {
            case Supporting.Done(var support) -> Answer.of(200, support);
            case Supporting.NoSuchReport() -> throw Problem.NOT_FOUND.with("report");
            case Supporting.NotNow(var state) -> throw ReportRoutes.NOT_NOW.with(state).detail("state", state.code());
        };
    }

    private void answer(ServerRequest request, ServerResponse response) {
        var author = Caller.of(request).person();
        var id = PathId.of(request, "id");
        var body = request.content().as(Questionnaire.class);
        var language = Language.announced(request, response);
        var text = body.text() == null ? "" : body.text();
        idempotency.answer(request, response, author, () -> backing.answer(author, id, body.fixed(), text, language),
                acting -> ReportRoutes.answer(200, acting));
    }

    private void reopen(ServerRequest request, ServerResponse response) {
        var author = Caller.of(request).person();
        var id = PathId.of(request, "id");
        var body = request.content().as(Reopening.class);
        var language = Language.announced(request, response);
        idempotency.answer(request, response, author, () -> backing.reopen(author, id, body.text(), language),
                acting -> ReportRoutes.answer(200, acting));
    }
}
