package ua.viche.notifications.ledger;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// `/notifications/v1/figures`, `failures` and `replays`: for staff.
final class LedgerRoutes implements HttpService {

    private static final int LONGEST_DAYS = 92;
    private static final int USUAL_DAYS = 7;
    private static final int LONGEST_CODE = 60;

    private final Ledger ledger;
    private final Idempotency idempotency;

    /// Figures of some days.
    record Figures(LocalDate from, LocalDate to, List<FigureView> items) {}

    /// How many deliveries are tried again.
    record Replay(int deliveries) {}

    LedgerRoutes(Ledger ledger, Idempotency idempotency) {
        this.ledger = ledger;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/figures", this::figures).get("/failures", this::failures).post("/replays", this::replay);
    }

    private void figures(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        if (caller.grants().isEmpty()) {
            throw Problem.FORBIDDEN.with();
        }
        var to = day(request, "to", ledger.today());
        var from = day(request, "from", to.minusDays(USUAL_DAYS - 1));
        if (from.isAfter(to) || from.plusDays(LONGEST_DAYS).isBefore(to)) {
            throw Problem.MALFORMED.with().at("query:from", "between", 1, LONGEST_DAYS);
        }
        response.send(new Figures(from, to, ledger.figures(from, to)));
    }

    private void failures(ServerRequest request, ServerResponse response) {
        Caller.of(request).require(Role.ADMIN);
        var code = request.query().first("code").orElse(null);
        Check.query().optionalLine("code", code, LONGEST_CODE).done();
        response.send(ledger.failures(code, Page.Request.of(request)));
    }

    private void replay(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request).require(Role.ADMIN);
        var wanted = request.content().as(ReplayRequest.class);
        idempotency.answer(request, response, caller.person(), () -> ledger.replay(caller.person(), wanted),
                replayed -> Answer.of(Status.OK_200.code(), new Replay(replayed)));
    }

    private static LocalDate day(ServerRequest request, String name, LocalDate otherwise) {
        if (!request.query().contains(name)) {
            return otherwise;
        }
        try {
            return LocalDate.parse(request.query().get(name));
        } catch (DateTimeException _) {
            throw Problem.MALFORMED.with().at("query:" + name, "day");
        }
    }
}
