package ua.viche.notifications.email;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;

/// `/v1/email`: a person's own address, and what links in mails lead to.
final class EmailRoutes implements HttpService {

    private static final int LONGEST_TOKEN = 400;

    private final Optional<Emails> emails;
    private final Unsubscribing unsubscribing;

    /// What a link says.
    record Confirmation(String token) {

        private static final int LONGEST = 200;

        Confirmation {
            Check.that().text("token", token, LONGEST).done();
        }
    }

    /// Turns mail off; false where the token is none of ours.
    @FunctionalInterface
    interface Unsubscribing {
        boolean unsubscribe(String token);
    }

    /// @param emails empty where no mail server is configured
    EmailRoutes(Optional<Emails> emails, Unsubscribing unsubscribing) {
        this.emails = emails;
        this.unsubscribing = unsubscribing;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::show).put("/", this::set).delete("/", this::forget).post("/confirmation", this::confirm)
                .post("/unsubscription", this::unsubscribe);
    }

    private void show(ServerRequest request, ServerResponse response) {
        var person = Caller.of(request).person();
        response.header(HeaderNames.CACHE_CONTROL, Conditional.PRIVATE)
                .send(emails().of(person).orElseThrow(Problem.NOT_FOUND::with));
    }

    private void set(ServerRequest request, ServerResponse response) {
        var person = Caller.of(request).person();
        var wanted = request.content().as(EmailRequest.class);
        response.status(Status.ACCEPTED_202).send(emails().set(person, wanted));
    }

    private void forget(ServerRequest request, ServerResponse response) {
        emails().forget(Caller.of(request).person());
        response.status(Status.NO_CONTENT_204).send();
    }

    private void confirm(ServerRequest request, ServerResponse response) {
        if (!emails().confirm(request.content().as(Confirmation.class).token())) {
            throw Problem.NOT_FOUND.with();
        }
        response.status(Status.NO_CONTENT_204).send();
    }

    private void unsubscribe(ServerRequest request, ServerResponse response) {
        var token = request.query().first("token").orElse("");
        if (token.length() > LONGEST_TOKEN || !unsubscribing.unsubscribe(token)) {
            throw Problem.MALFORMED.with().at("query:token", "value");
        }
        response.status(Status.NO_CONTENT_204).send();
    }

    private Emails emails() {
        return emails.orElseThrow(Problem.UNAVAILABLE::with);
    }
}
