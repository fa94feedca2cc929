package ua.viche.notifications.preferences;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;

/// `/v1/preferences`: a person's own.
final class PreferenceRoutes implements HttpService {

    private static final Problem CANNOT_BE_MUTED = new Problem(422, "cannot-be-muted");

    private final Preferences preferences;

    PreferenceRoutes(Preferences preferences) {
        this.preferences = preferences;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::show).put("/kinds/{kind}", this::choose).put("/quiet-hours", this::keepQuiet)
                .delete("/quiet-hours", this::keepQuietNoMore);
    }

    private void show(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        Conditional.send(request, response, Conditional.PRIVATE, preferences.of(caller.person()));
    }

    private void choose(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        var kind = request.path().pathParameters().get("kind");
        var choice = request.content().as(Choice.class);
        switch (preferences.choose(caller.person(), kind, choice)) {
            case CHOSEN -> response.send(preferences.of(caller.person()));
            case UNKNOWN -> throw Problem.NOT_FOUND.with();
            case LOCKED -> throw CANNOT_BE_MUTED.with();
        }
    }

    private void keepQuiet(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        preferences.keepQuiet(caller.person(), request.content().as(Quiet.class));
        response.send(preferences.of(caller.person()));
    }

    private void keepQuietNoMore(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        preferences.keepQuietNoMore(caller.person());
        response.status(Status.NO_CONTENT_204).send();
    }
}
