package ua.viche.notifications.staff;

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

/// `/notifications/v1/rota`: for administrators, moderators of the queue, officers of the district, officials of the
/// body and scrutineers of the procedure.
final class RotaRoutes implements HttpService {

    private final Rota rota;
    private final Idempotency idempotency;

    RotaRoutes(Rota rota, Idempotency idempotency) {
        this.rota = rota;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list).post("/", this::add).delete("/{id}", this::remove);
    }

    private void list(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        var duty = request.query().first("duty").orElse("");
        if (Duty.of(duty).isEmpty()) {
            throw Problem.MALFORMED.with().at("query:duty", "duty");
        }
        require(caller, duty);
        response.send(rota.of(duty, Page.Request.of(request)));
    }

    private void add(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        var wanted = request.content().as(ShiftRequest.class);
        require(caller, wanted.duty());
        idempotency.answer(request, response, caller.person(), () -> rota.add(caller.person(), wanted),
                shift -> Answer.of(Status.CREATED_201.code(), shift).header("Location", "/notifications/v1/rota/" + shift.id()));
    }

    private void remove(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        var id = PathId.of(request, "id");
        idempotency.answer(request, response, caller.person(), () -> rota.remove(caller.person(), id, duty -> may(caller, duty)),
                removal -> switch (removal) {
                    case REMOVED -> Answer.of(Status.NO_CONTENT_204.code(), null);
                    case NOT_FOUND -> throw Problem.NOT_FOUND.with();
                    case FORBIDDEN -> throw Problem.FORBIDDEN.with();
                });
    }

    private static void require(Caller caller, String duty) {
        var needed = Duty.of(duty).orElseThrow();
        caller.require(needed.role(), needed.scope());
    }

    private static boolean may(Caller caller, String duty) {
        return Duty.of(duty).filter(needed -> caller.has(needed.role(), needed.scope())).isPresent();
    }
}
