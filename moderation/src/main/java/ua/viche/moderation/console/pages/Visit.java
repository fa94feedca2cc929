package ua.viche.moderation.console.pages;

import io.helidon.webserver.http.ServerRequest;
import java.util.UUID;
import ua.viche.moderation.console.session.Session;
import ua.viche.platform.http.PathId;
import ua.viche.platform.identity.Caller;

/// Somebody who is signed in asks for something.
///
/// @param form empty unless a form was sent
public record Visit(ServerRequest request, Session session, Caller caller, Words words, Form form) {

    /// The id in the path.
    ///
    /// @throws ua.viche.platform.http.ProblemException 400 where it is none
    public UUID id() {
        return PathId.of(request, "id");
    }

    /// The query.
    public Form query() {
        return new Form(request.query());
    }

    /// Whether a script of the page asks, not a person.
    public boolean part() {
        return Door.isPart(request);
    }
}
