package ua.viche.api.signing.reconciliation;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// `/v1/reconciliations`: for staff; administrators may ask for one.
final class ReconciliationRoutes implements HttpService {

    private final Reconciliation reconciliation;
    private final Idempotency idempotency;

    ReconciliationRoutes(Reconciliation reconciliation, Idempotency idempotency) {
        this.reconciliation = reconciliation;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/", this::ask).get("/", this::list).get("/{id}", this::find);
    }

    private void ask(ServerRequest request, ServerResponse response) {
        var admin = Caller.of(request).require(Role.ADMIN);
        idempotency.answer(request, response, admin.person(), () -> reconciliation.ask(admin.person()),
                run -> Answer.of(Status.ACCEPTED_202.code(), run).header("Location", "/v1/reconciliations/" + run.id()));
    }

    private void list(ServerRequest request, ServerResponse response) {
        staff(request);
        response.send(reconciliation.list(Page.Request.of(request)));
    }

    private void find(ServerRequest request, ServerResponse response) {
        staff(request);
        response.send(reconciliation.find(PathId.of(request, "id")).orElseThrow(() -> Problem.NOT_FOUND.with("reconciliation")));
    }

    private static void staff(ServerRequest request) {
        if (Caller.of(request).grants().isEmpty()) {
            throw Problem.FORBIDDEN.with();
        }
    }
}
