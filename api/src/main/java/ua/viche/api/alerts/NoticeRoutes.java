package ua.viche.api.alerts;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import ua.viche.api.districts.Districts;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Language;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// `/v1/notices`: officers write to their districts, everybody reads what moderation approved.
final class NoticeRoutes implements HttpService {

    private static final int CACHED = 30;

    private final Alerts alerts;
    private final Districts districts;
    private final Idempotency idempotency;

    NoticeRoutes(Alerts alerts, Districts districts, Idempotency idempotency) {
        this.alerts = alerts;
        this.districts = districts;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list).get("/{id}", this::find).post("/districts/{code}", this::write);
    }

    private void list(ServerRequest request, ServerResponse response) {
        var district = request.query().first("district").orElse(null);
        Conditional.send(request, response, Conditional.publicFor(CACHED),
                alerts.published(district, Page.Request.of(request)));
    }

    /// Its officers also see it before it is public.
    private void find(ServerRequest request, ServerResponse response) {
        var notice = alerts.find(PathId.of(request, "id")).orElseThrow(() -> Problem.NOT_FOUND.with("notice"));
        var staff = Caller.maybe(request).filter(caller -> caller.has(Role.OFFICER, notice.district()));
        if (notice.state() != Notice.State.PUBLIC && staff.isEmpty()) {
            throw Problem.NOT_FOUND.with("notice");
        }
        Conditional.send(request, response, staff.isPresent() ? Conditional.PRIVATE : Conditional.publicFor(CACHED), notice);
    }

    private void write(ServerRequest request, ServerResponse response) {
        var district = districts.find(request.path().pathParameters().get("code"))
                .orElseThrow(() -> Problem.NOT_FOUND.with("district"));
        var officer = Caller.of(request).require(Role.OFFICER, district.code()).person();
        var draft = request.content().as(Notice.Draft.class);
        var language = Language.of(request).tag();
        idempotency.answer(request, response, officer, () -> alerts.write(officer, district.code(), draft, language),
                notice -> Answer.of(202, notice).header("Location", "/v1/notices/" + notice.id()));
    }
}
