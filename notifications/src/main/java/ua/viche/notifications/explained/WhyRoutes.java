package ua.viche.notifications.explained;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.regex.Pattern;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.Templates;
import ua.viche.notifications.content.Topic;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Language;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;

/// `/v1/notifications/why`: what became of a person's own messages about a thing, and by which rule.
final class WhyRoutes implements HttpService {

    private static final Pattern OTHER = Pattern.compile("[a-z][a-z-]{0,39}:[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    private final Database database;
    private final Explaining explaining;
    private final ExplainedStore store = new ExplainedStore();

    WhyRoutes(Database database, Templates templates) {
        this.database = database;
        this.explaining = new Explaining(templates);
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/why", this::why);
    }

    private void why(ServerRequest request, ServerResponse response) {
        var person = Caller.of(request).person();
        var language = Language.of(request);
        var about = about(request);
        var page = Page.Request.of(request);
        WhyPage why = database.inStatelessTransaction(session -> store.followedSince(session, person, about)
                .thenCompose(since -> store.trails(session, person, about, page).thenApply(trails -> {
                    var items = trails.map(trail -> explaining.of(trail, language));
                    return new WhyPage(items.items(), items.next(), about, since.orElse(null));
                })));
        response.send(why);
    }

    /// `petition:0197…`, or something that nobody can follow, such as `statement:0197…`.
    private static About about(ServerRequest request) {
        var text = request.query().first("about").orElse("");
        var colon = text.indexOf(':');
        var topic = Topic.of(text.substring(0, Math.max(0, colon)));
        var id = text.substring(colon + 1);
        if (topic.isPresent() && topic.get().accepts(id)) {
            return topic.get().about(id);
        }
        if (topic.isEmpty() && OTHER.matcher(text).matches()) {
            return new About(text.substring(0, colon), id);
        }
        throw Problem.MALFORMED.with().at("query:about", "about");
    }
}
