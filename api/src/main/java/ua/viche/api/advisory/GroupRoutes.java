package ua.viche.api.advisory;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Language;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Assurance;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// `/v1/advisory-groups`: public to read; secretaries found and appoint, citizens apply.
final class GroupRoutes implements HttpService {

    private final Groups groups;
    private final Meetings meetings;
    private final Idempotency idempotency;

    record Row(UUID id, String district, String name, Group.Charter charter) {

        static Row of(Group group, Locale language) {
            return new Row(group.id(), group.district(), group.name().in(language), group.charter());
        }
    }

    /// A member as everybody sees them.
    record Seat(UUID id, String name, Instant since, Instant termEndsAt) {}

    record CallView(UUID id, String text, int seats, Instant closesAt) {

        static CallView of(Call call, Locale language) {
            return new CallView(call.id(), call.text().in(language), call.seats(), call.closesAt());
        }
    }

    record View(UUID id, String district, String name, Group.Charter charter, List<Seat> members, int vacant,
            @Nullable CallView call) {}

    /// An application as the secretary and the applicant see it.
    record ApplicationView(UUID id, String name, String motivation, Application.State state, Instant at) {}

    GroupRoutes(Groups groups, Meetings meetings, Idempotency idempotency) {
        this.groups = groups;
        this.meetings = meetings;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list).post("/", this::found).get("/{id}", this::find).post("/{id}/calls", this::call)
                .post("/{id}/applications", this::apply).get("/{id}/applications", this::applications)
                .delete("/{id}/applications/mine", this::withdraw).post("/{id}/applications/{application}/decision", this::decide)
                .get("/{id}/meetings", this::meetings).post("/{id}/meetings", this::convene)
                .get("/{id}/calendar.ics", this::calendar);
    }

    private void list(ServerRequest request, ServerResponse response) {
        var language = Language.announced(request, response);
        var page = groups.list(request.query().first("district").orElse(null), Page.Request.of(request));
        Conditional.send(request, response, Conditional.publicFor(30), page.map(group -> Row.of(group, language)));
    }

    private void found(ServerRequest request, ServerResponse response) {
        var secretary = Caller.of(request).require(Role.SECRETARY);
        var body = request.content().as(AdvisoryRequests.NewGroup.class);
        var language = Language.of(request).locale();
        idempotency.answer(request, response, secretary.person(), () -> groups.found(secretary, body), advising -> {
            var row = Row.of(Outcomes.done(advising), language);
            return Answer.of(Status.CREATED_201.code(), row).header("Location", "/v1/advisory-groups/" + row.id());
        });
    }

    private void find(ServerRequest request, ServerResponse response) {
        var language = Language.announced(request, response);
        var shown = groups.find(PathId.of(request, "id")).orElseThrow(Problem.NOT_FOUND::with);
        var group = shown.group();
        var seats = shown.members().stream()
                .map(one -> new Seat(one.id(), groups.open(one.name(), one.person()), one.since(), one.termEndsAt())).toList();
        var call = shown.call();
        Conditional.send(request, response, Conditional.publicFor(10),
                new View(group.id(), group.district(), group.name().in(language), group.charter(), seats,
                        Math.max(0, group.charter().seats() - seats.size()), call == null ? null : CallView.of(call, language)));
    }

    private void call(ServerRequest request, ServerResponse response) {
        var secretary = Caller.of(request).require(Role.SECRETARY);
        var id = PathId.of(request, "id");
        var body = request.content().as(AdvisoryRequests.NewCall.class);
        if (!groups.isAhead(body.closesAt())) {
            throw Problem.INVALID.with().at("/closesAt", "in-the-future");
        }
        var language = Language.of(request).locale();
        idempotency.answer(request, response, secretary.person(), () -> groups.call(secretary, id, body),
                advising -> Answer.of(Status.CREATED_201.code(), CallView.of(Outcomes.done(advising), language)));
    }

    private void apply(ServerRequest request, ServerResponse response) {
        var citizen = Caller.of(request).require(Assurance.SUBSTANTIAL);
        var id = PathId.of(request, "id");
        var body = request.content().as(AdvisoryRequests.Apply.class);
        idempotency.answer(request, response, citizen.person(), () -> groups.apply(citizen.person(), id, body),
                advising -> Answer.of(Status.CREATED_201.code(), view(Outcomes.done(advising))));
    }

    private void withdraw(ServerRequest request, ServerResponse response) {
        var citizen = Caller.of(request);
        var id = PathId.of(request, "id");
        idempotency.answer(request, response, citizen.person(), () -> groups.withdraw(citizen.person(), id), advising -> {
            Outcomes.done(advising);
            return Answer.of(Status.NO_CONTENT_204.code(), null);
        });
    }

    private void applications(ServerRequest request, ServerResponse response) {
        var secretary = Caller.of(request).require(Role.SECRETARY);
        response.send(Outcomes.done(groups.applications(secretary, PathId.of(request, "id"), Page.Request.of(request)))
                .map(this::view));
    }

    private void decide(ServerRequest request, ServerResponse response) {
        var secretary = Caller.of(request).require(Role.SECRETARY);
        var id = PathId.of(request, "id");
        var application = PathId.of(request, "application");
        var body = request.content().as(AdvisoryRequests.Decision.class);
        idempotency.answer(request, response, secretary.person(), () -> groups.decide(secretary, id, application, body.appoint()),
                advising -> Answer.of(Status.OK_200.code(), view(Outcomes.done(advising))));
    }

    private void meetings(ServerRequest request, ServerResponse response) {
        var page = meetings.list(PathId.of(request, "id"), Page.Request.of(request)).orElseThrow(Problem.NOT_FOUND::with);
        Conditional.send(request, response, Conditional.publicFor(10), page.map(MeetingView::row));
    }

    private void convene(ServerRequest request, ServerResponse response) {
        var secretary = Caller.of(request).require(Role.SECRETARY);
        var id = PathId.of(request, "id");
        var body = request.content().as(AdvisoryRequests.NewMeeting.class);
        if (!groups.isAhead(body.startsAt())) {
            throw Problem.INVALID.with().at("/startsAt", "in-the-future");
        }
        idempotency.answer(request, response, secretary.person(), () -> meetings.convene(secretary, id, body), advising -> {
            var meeting = MeetingView.row(Outcomes.done(advising));
            return Answer.of(Status.CREATED_201.code(), meeting).header("Location", "/v1/advisory-meetings/" + meeting.id());
        });
    }

    private void calendar(ServerRequest request, ServerResponse response) {
        var id = PathId.of(request, "id");
        var shown = groups.find(id).orElseThrow(Problem.NOT_FOUND::with);
        var coming = meetings.forCalendar(id);
        response.header(HeaderNames.CACHE_CONTROL, Conditional.publicFor(60))
                .header(HeaderNames.CONTENT_TYPE, "text/calendar; charset=utf-8")
                .send(MeetingCalendar.of(shown.group(), coming, Language.of(request).locale()).getBytes(StandardCharsets.UTF_8));
    }

    private ApplicationView view(Application one) {
        return new ApplicationView(one.id(), groups.open(one.name(), one.person()), groups.open(one.motivation(), one.person()),
                one.state(), one.at());
    }
}
