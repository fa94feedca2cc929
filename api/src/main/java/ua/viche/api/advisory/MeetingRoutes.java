package ua.viche.api.advisory;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.UUID;
import java.util.function.BiFunction;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// `/v1/advisory-meetings`: public to read; the secretary runs them, members approve minutes and recommend.
final class MeetingRoutes implements HttpService {

    private final Meetings meetings;
    private final Recommendations recommendations;
    private final Idempotency idempotency;

    MeetingRoutes(Meetings meetings, Recommendations recommendations, Idempotency idempotency) {
        this.meetings = meetings;
        this.recommendations = recommendations;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/{id}", this::find).post("/{id}/state", this::step).put("/{id}/attendance", this::attend)
                .put("/{id}/minutes", this::minutes).post("/{id}/minutes/approval", this::approve)
                .post("/{id}/recommendations", this::recommend);
    }

    private void find(ServerRequest request, ServerResponse response) {
        var reader = Caller.maybe(request);
        response.header(HeaderNames.VARY, "Authorization");
        Conditional.send(request, response, reader.isEmpty() ? Conditional.publicFor(5) : Conditional.PRIVATE,
                meetings.find(PathId.of(request, "id"), reader).orElseThrow(Problem.NOT_FOUND::with));
    }

    private void step(ServerRequest request, ServerResponse response) {
        var next = request.content().as(AdvisoryRequests.Step.class).next();
        asSecretary(request, response, (secretary, id) -> meetings.step(secretary, id, next));
    }

    private void attend(ServerRequest request, ServerResponse response) {
        var members = request.content().as(AdvisoryRequests.Attendance.class).members();
        asSecretary(request, response, (secretary, id) -> meetings.attend(secretary, id, members));
    }

    private void minutes(ServerRequest request, ServerResponse response) {
        var text = request.content().as(AdvisoryRequests.Minutes.class).text();
        asSecretary(request, response, (secretary, id) -> meetings.minutes(secretary, id, text));
    }

    private void asSecretary(ServerRequest request, ServerResponse response,
            BiFunction<Caller, UUID, Advising<MeetingView>> act) {
        var secretary = Caller.of(request).require(Role.SECRETARY);
        var id = PathId.of(request, "id");
        idempotency.answer(request, response, secretary.person(), () -> act.apply(secretary, id),
                advising -> Answer.of(Status.OK_200.code(), Outcomes.done(advising)));
    }

    private void approve(ServerRequest request, ServerResponse response) {
        var person = Caller.of(request).person();
        var id = PathId.of(request, "id");
        var version = request.content().as(AdvisoryRequests.Approval.class).version();
        idempotency.answer(request, response, person, () -> meetings.approve(person, id, version),
                advising -> Answer.of(Status.OK_200.code(), Outcomes.done(advising)));
    }

    private void recommend(ServerRequest request, ServerResponse response) {
        var person = Caller.of(request).person();
        var id = PathId.of(request, "id");
        var text = request.content().as(AdvisoryRequests.NewRecommendation.class).text().strip();
        idempotency.answer(request, response, person, () -> recommendations.propose(person, id, text), advising -> {
            var view = Outcomes.done(advising);
            return Answer.of(Status.CREATED_201.code(), view).header("Location", "/v1/advisory-recommendations/" + view.id());
        });
    }
}
