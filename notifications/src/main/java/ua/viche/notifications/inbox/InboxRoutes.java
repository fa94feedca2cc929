package ua.viche.notifications.inbox;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Language;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;

/// `/v1/inbox`: a person's own, in the language of `Accept-Language`.
final class InboxRoutes implements HttpService {

    private static final Instant DISTANT_FUTURE = Instant.parse("9999-12-31T23:59:59Z");

    private final Inbox inbox;

    InboxRoutes(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list).put("/{id}/read", this::read);
    }

    private void list(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        response.send(inbox.of(caller.person(), Page.Request.of(request), since(request), Language.of(request)));
    }

    private void read(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        if (!inbox.read(caller.person(), PathId.of(request, "id"))) {
            throw Problem.NOT_FOUND.with();
        }
        response.status(204).send();
    }

    private static @Nullable Instant since(ServerRequest request) {
        if (!request.query().contains("since")) {
            return null;
        }
        try {
            var since = OffsetDateTime.parse(request.query().get("since")).toInstant();
            if (!since.isBefore(Instant.EPOCH) && since.isBefore(DISTANT_FUTURE)) {
                return since;
            }
        } catch (DateTimeException _) {
            // told below, as any other bad moment
        }
        throw Problem.MALFORMED.with().at("query:since", "moment");
    }
}
