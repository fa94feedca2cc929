package ua.viche.notifications.audience;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.Topic;
import ua.viche.platform.http.Page;
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
        rules.get("/", this::list).put("/{topics}/{id}", this::follow).delete("/{topics}/{id}", this::unfollow);
    }

    private void list(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        response.send(follows.of(caller.person(), Page.Request.of(request)));
    }

    private void follow(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        switch (follows.follow(caller.person(), about(request))) {
            case NEW -> response.status(201).send();
            case KNOWN -> response.status(204).send();
            case TOO_MANY -> throw TOO_MANY_FOLLOWS.with(Follows.LIMIT);
        }
    }

    private void unfollow(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        follows.unfollow(caller.person(), about(request));
        response.status(204).send();
    }

    private static About about(ServerRequest request) {
        var parameters = request.path().pathParameters();
        var topic = Topic.in(parameters.get("topics")).orElseThrow(Problem.NOT_FOUND::with);
        var id = parameters.get("id");
        if (topic.accepts(id)) {
            return topic.about(id);
        }
        throw Problem.MALFORMED.with().at("path:id", topic.named() ? "code" : "uuid");
    }
}
