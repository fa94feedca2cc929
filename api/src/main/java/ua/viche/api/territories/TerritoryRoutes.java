package ua.viche.api.territories;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// `/v1/territories`: everybody reads, administrators bring new editions.
final class TerritoryRoutes implements HttpService {

    private static final int MOST = 2_000;
    private static final int LONGEST = 100;
    private static final int CACHED = 3_600;

    private final Territories territories;
    private final Idempotency idempotency;

    /// Part of an edition, parents before their children.
    record Edition(List<Territory> territories) {

        Edition {
            Check.that().required("territories", territories)
                    .rule(territories == null || territories.size() <= MOST, "territories", "too-many", MOST).done();
        }
    }

    /// @param kept how many were added or brought up to date
    record Kept(int kept) {}

    /// @param path all above it, topmost first, and itself
    record Place(Territory territory, List<Territory> path) {}

    TerritoryRoutes(Territories territories, Idempotency idempotency) {
        this.territories = territories;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list).get("/{code}", this::one).post("/editions", this::keep);
    }

    private void list(ServerRequest request, ServerResponse response) {
        Conditional.send(request, response, Conditional.publicFor(CACHED),
                territories.list(parameter(request, "parent"), parameter(request, "name"), Page.Request.of(request)));
    }

    private void one(ServerRequest request, ServerResponse response) {
        var path = territories.path(request.path().pathParameters().get("code"));
        if (path.isEmpty()) {
            throw Problem.NOT_FOUND.with("territory");
        }
        Conditional.send(request, response, Conditional.publicFor(CACHED), new Place(path.getLast(), path));
    }

    private void keep(ServerRequest request, ServerResponse response) {
        var admin = Caller.of(request).require(Role.ADMIN);
        var edition = request.content().as(Edition.class);
        idempotency.answer(request, response, admin.person(), () -> territories.keep(edition.territories()),
                keeping -> switch (keeping) {
                    case Territories.Keeping.Kept(var count) -> Answer.of(200, new Kept(count));
                    case Territories.Keeping.NoSuchParent(var place, var parent) ->
                        throw Problem.INVALID.with().at("/territories/" + place + "/parent", "unknown-territory", parent);
                });
    }

    private static @Nullable String parameter(ServerRequest request, String name) {
        var value = request.query().first(name).map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
        Check.query().optionalText(name, value, LONGEST).done();
        return value;
    }
}
