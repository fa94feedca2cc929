package ua.viche.api.reports;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.viche.api.districts.Point;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Language;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.http.Versions;

/// `/v1/officer`: what the staff responsible do with reports, from the desk or from the street.
final class CaseRoutes implements HttpService {

    private static final Problem NOT_FORWARDED = new Problem(409, "crime-not-forwarded");
    private static final Problem NOBODY_NEXT = new Problem(409, "nobody-next");

    private final Cases cases;
    private final Cases.Disclosing disclosures;
    private final Shift shift;
    private final Idempotency idempotency;

    CaseRoutes(Cases cases, Cases.Disclosing disclosures, Shift shift, Idempotency idempotency) {
        this.cases = cases;
        this.disclosures = disclosures;
        this.shift = shift;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/today", this::today).post("/shift-notes", this::leave).get("/reports/{id}", this::open)
                .post("/reports/{id}/replies", this::reply).post("/reports/{id}/notes", this::note)
                .post("/reports/{id}/scene-notes", this::scene).post("/reports/{id}/state", this::state)
                .post("/reports/{id}/handover", this::handOver).post("/reports/{id}/forwarding", this::forward)
                .post("/reports/{id}/merge", this::merge).post("/reports/{id}/disclosures", this::disclose);
    }

    private void today(ServerRequest request, ServerResponse response) {
        var staff = Staff.of(request);
        var order = switch (request.query().first("order").orElse("due")) {
            case "due" -> Shift.Order.DUE;
            case "risk" -> Shift.Order.RISK;
            case "distance" -> Shift.Order.DISTANCE;
            default -> throw Problem.MALFORMED.with().at("query:order", "one-of", "due, risk, distance");
        };
        var from = order == Shift.Order.DISTANCE ? Point.of(request) : Point.maybe(request);
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.send(
                shift.today(staff, new Shift.Wanted(order, from, state(request), request.query().first("category").orElse(null)),
                        Page.Request.of(request), Language.announced(request, response)));
    }

    private static @Nullable ReportState state(ServerRequest request) {
        var asked = request.query().first("state").orElse(null);
        return asked == null
                ? null
                : ReportState.of(asked).filter(ReportState::isOpen).orElseThrow(() -> Problem.MALFORMED.with().at("query:state",
                        "one-of", ReportState.OPEN.stream().sorted().map(ReportState::code).collect(Collectors.joining(", "))));
    }

    private void leave(ServerRequest request, ServerResponse response) {
        var staff = Staff.of(request);
        var note = request.content().as(CaseRequests.ShiftNote.class);
        if (!staff.has(note.duty())) {
            throw Problem.FORBIDDEN.with().detail("scope", note.duty());
        }
        var language = Language.announced(request, response);
        idempotency.answer(request, response, staff.person(), () -> shift.leave(staff, note.duty(), note.text(), language),
                left -> Answer.of(201, new CaseView.ShiftNote(left.id(), left.duty(), null, left.at())));
    }

    private void open(ServerRequest request, ServerResponse response) {
        var staff = Staff.of(request);
        var report = done(cases.open(staff,
                new Sight(PathId.of(request, "id"), null, Language.announced(request, response))));
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.send(report);
    }

    private void reply(ServerRequest request, ServerResponse response) {
        var body = request.content().as(CaseRequests.Reply.class);
        act(request, response, 201, (staff, sight) -> cases.reply(staff, sight, body));
    }

    private void note(ServerRequest request, ServerResponse response) {
        var body = request.content().as(CaseRequests.Note.class);
        act(request, response, 201, (staff, sight) -> cases.note(staff, sight, body, Entry.Kind.NOTE));
    }

    private void scene(ServerRequest request, ServerResponse response) {
        var body = request.content().as(CaseRequests.Note.class);
        act(request, response, 201, (staff, sight) -> cases.note(staff, sight, body, Entry.Kind.SCENE));
    }

    private void state(ServerRequest request, ServerResponse response) {
        var body = request.content().as(CaseRequests.State.class);
        act(request, response, 200, (staff, sight) -> cases.become(staff, sight, body));
    }

    private void handOver(ServerRequest request, ServerResponse response) {
        var body = request.content().as(CaseRequests.Handover.class);
        act(request, response, 200, (staff, sight) -> cases.handOver(staff, sight, body));
    }

    private void forward(ServerRequest request, ServerResponse response) {
        var body = request.content().as(CaseRequests.Forwarding.class);
        act(request, response, 200, (staff, sight) -> cases.forward(staff, sight, body));
    }

    private void merge(ServerRequest request, ServerResponse response) {
        var into = request.content().as(CaseRequests.Merge.class).into();
        act(request, response, 200, (staff, sight) -> cases.merge(staff, sight, into));
    }

    /// Never kept for a second answer: each look is written down.
    private void disclose(ServerRequest request, ServerResponse response) {
        var staff = Staff.of(request);
        Idempotency.key(request);
        var body = request.content().as(CaseRequests.Disclosure.class);
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.send(cases.disclose(staff, PathId.of(request, "id"), body, disclosures)
                .orElseThrow(() -> Problem.NOT_FOUND.with("report")));
    }

    private interface Act {
        CaseActing by(Staff staff, Sight sight);
    }

    private void act(ServerRequest request, ServerResponse response, int status, Act act) {
        var staff = Staff.of(request);
        var sight = new Sight(PathId.of(request, "id"), Versions.maybe(request), Language.announced(request, response));
        Supplier<CaseActing> operation = () -> act.by(staff, sight);
        idempotency.answer(request, response, staff.person(), operation, acting -> Answer.of(status, done(acting).bare()));
    }

    private static CaseView done(CaseActing acting) {
        return switch (acting) {
            case CaseActing.Done(var report) -> report;
            case CaseActing.NoSuchReport() -> throw Problem.NOT_FOUND.with("report");
            case CaseActing.NotNow(var state) -> throw ReportRoutes.NOT_NOW.with(state).detail("state", state.code());
            case CaseActing.Stale() -> throw Problem.STALE.with();
            case CaseActing.NotForwarded() -> throw NOT_FORWARDED.with();
            case CaseActing.NobodyNext() -> throw NOBODY_NEXT.with();
            case CaseActing.NoSuchBody() -> throw Problem.INVALID.with().at("/to", "unknown-body");
            case CaseActing.NotTheSame() -> throw Problem.INVALID.with().at("/into", "not-the-same");
            case CaseActing.NoSuchTemplate() -> throw Problem.INVALID.with().at("/template", "unknown-template");
        };
    }
}
