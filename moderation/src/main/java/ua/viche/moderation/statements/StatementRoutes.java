package ua.viche.moderation.statements;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.queue.Access;
import ua.viche.moderation.queue.Items;
import ua.viche.moderation.queue.Reviewer;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Language;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;
import ua.viche.platform.opendata.Export;

/// `/moderation/v1/statements`: an author's own, the staff's, and what everybody may know of all.
final class StatementRoutes implements HttpService {

    private static final int FRESH_SECONDS = 60;

    private final Statements statements;
    private final Items items;

    StatementRoutes(Statements statements, Items items) {
        this.statements = statements;
        this.items = items;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list).get("/mine", this::mine).get("/export", this::export).get("/{id}", this::read);
    }

    private void list(ServerRequest request, ServerResponse response) {
        Conditional.send(request, response, Conditional.publicFor(FRESH_SECONDS), published(request));
    }

    private void mine(ServerRequest request, ServerResponse response) {
        var author = Caller.of(request).person();
        var filter = new StatementFilter(author, parameter(request, "kind"), parameter(request, "policy"));
        var language = spoken(request, response);
        Conditional.send(request, response, Conditional.PRIVATE,
                statements.list(filter, Page.Request.of(request)).map(statement -> StatementAnswer.of(statement, language)));
    }

    /// A page as CSV; the header `Link` leads to the next one (RFC 8288).
    private void export(ServerRequest request, ServerResponse response) {
        Check.query().oneOf("format", request.query().first("format").orElse("csv"), List.of("csv", "json")).done();
        var page = published(request);
        if (request.query().first("format").orElse("csv").equals("json")) {
            Conditional.send(request, response, Conditional.publicFor(FRESH_SECONDS), page);
            return;
        }
        if (page.next() != null) {
            response.header(HeaderNames.create("Link"), "<?cursor=" + page.next() + "&format=csv>; rel=\"next\"");
        }
        response.header(HeaderNames.CACHE_CONTROL, Conditional.publicFor(FRESH_SECONDS))
                .header(HeaderNames.CONTENT_TYPE, Export.CSV).send(PublicStatement.FILE.csv(page.items()));
    }

    private void read(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        var statement = statements.find(PathId.of(request, "id")).orElseThrow(Problem.NOT_FOUND::with);
        if (!statement.author().equals(caller.person()) && !reviews(request, caller, statement)) {
            throw Problem.NOT_FOUND.with();
        }
        var language = spoken(request, response);
        Conditional.send(request, response, Conditional.PRIVATE, StatementAnswer.of(statement, language));
    }

    private boolean reviews(ServerRequest request, Caller caller, Statement statement) {
        return caller.grants().stream().anyMatch(grant -> grant.role() == Role.MODERATOR || grant.role() == Role.ADMIN)
                && items.look(Reviewer.of(request), statement.item()) instanceof Access.Granted;
    }

    private Page<PublicStatement> published(ServerRequest request) {
        var filter = new StatementFilter(null, parameter(request, "kind"), parameter(request, "policy"));
        return statements.list(filter, Page.Request.of(request)).map(PublicStatement::of);
    }

    private static Language spoken(ServerRequest request, ServerResponse response) {
        var language = Language.of(request);
        response.header(HeaderNames.CONTENT_LANGUAGE, language.tag());
        response.header(HeaderNames.VARY, "Authorization, Accept-Language");
        return language;
    }

    private static @Nullable String parameter(ServerRequest request, String name) {
        var value = request.query().first(name).asOptional().orElse(null);
        Check.query().optionalLine(name, value, 64).done();
        return value;
    }
}
