package ua.viche.notifications.audience;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import ua.viche.notifications.content.About;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;

/// `/v1/follows`: a person's own.
final class FollowRoutes implements HttpService {

    private static final Problem TOO_MANY_FOLLOWS = new Problem(422, "too-many-follows");

    private final Follows follows;

    FollowRoutes(Follows follows) {
        this.follows = follows;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list).put("/petitions/{id}", this::follow).delete("/petitions/{id}", this::unfollow);
    }

    private void list(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        response.send(follows.of(caller.person(), Page.Request.of(request)));
    }

    private void follow(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        switch (follows.follow(caller.person(), About.petition(PathId.of(request, "id")))) {
            case NEW -> response.status(201).send();
            case KNOWN -> response.status(204).send();
            case TOO_MANY -> throw TOO_MANY_FOLLOWS.with(Follows.LIMIT);
        }
    }

    private void unfollow(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        follows.unfollow(caller.person(), About.petition(PathId.of(request, "id")));
        response.status(204).send();
    }
}
