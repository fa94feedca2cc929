package ua.viche.platform.audit;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// A service's audit trail, for administrators.
final class AuditRoutes implements HttpService {

    private static final int ACT_LIMIT = 64;

    /// Times that the database can hold.
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final AuditTrail audit;

    AuditRoutes(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::search).get("/chain", this::chain).get("/verification", this::verify);
    }

    private void search(ServerRequest request, ServerResponse response) {
        Caller.of(request).require(Role.ADMIN);
        var act = parameter(request, "act");
        Check.query().optionalLine("act", act, ACT_LIMIT).done();
        var filter = new AuditFilter(id(request, "actor"), act, id(request, "target"), time(request, "from"),
                time(request, "until"));
        response.send(audit.search(filter, Page.Request.of(request)));
    }

    private void chain(ServerRequest request, ServerResponse response) {
        Caller.of(request).require(Role.ADMIN);
        response.send(audit.chain(Page.Request.of(request)));
    }

    private void verify(ServerRequest request, ServerResponse response) {
        Caller.of(request).require(Role.ADMIN);
        response.send(audit.verify());
    }

    private static @Nullable UUID id(ServerRequest request, String name) {
        var text = parameter(request, name);
        return text == null ? null : PathId.parse(text, "query:" + name);
    }

    private static @Nullable Instant time(ServerRequest request, String name) {
        var text = parameter(request, name);
        if (text == null) {
            return null;
        }
        try {
            var time = Instant.parse(text);
            if (!time.isBefore(Instant.EPOCH) && !time.isAfter(LATEST)) {
                return time;
            }
        } catch (DateTimeParseException _) {
            // told below
        }
        throw Problem.MALFORMED.with().at("query:" + name, "format");
    }

    private static @Nullable String parameter(ServerRequest request, String name) {
        return request.query().first(name).asOptional().orElse(null);
    }
}
