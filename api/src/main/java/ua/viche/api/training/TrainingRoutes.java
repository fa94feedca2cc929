package ua.viche.api.training;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import java.util.List;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Language;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;
import ua.viche.platform.opendata.OpenData;
import ua.viche.platform.opendata.Table;

/// `/v1/training`: courses are public, learners are officers.
final class TrainingRoutes implements HttpService {

    private final Courses courses;
    private final int least;
    private final Idempotency idempotency;

    /// @param least below which numbers of people are hidden
    TrainingRoutes(Courses courses, int least, Idempotency idempotency) {
        this.courses = courses;
        this.least = least;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        OpenData.under(rules, "/figures/", _ -> table()).get("/figures", this::figures).get("/courses", this::list)
                .get("/courses/{code}", this::find).get("/courses/{code}/quiz", this::quiz)
                .get("/courses/{code}/enrolment", this::enrolment).put("/courses/{code}/enrolment", this::enrol)
                .put("/courses/{code}/modules/{number}/completion", this::complete)
                .post("/courses/{code}/attempts", this::attempt);
    }

    private void list(ServerRequest request, ServerResponse response) {
        var rank = request.query().first("rank").orElse(null);
        Check.query().rule(rank == null || Rank.CODES.contains(rank), "rank", "one-of", String.join(", ", Rank.CODES)).done();
        var language = Language.announced(request, response);
        Conditional.send(request, response, Conditional.publicFor(60),
                new Page<>(courses.all().stream().filter(course -> rank == null || course.ranks().contains(rank))
                        .map(course -> CourseViews.Row.of(course, language)).toList(), null));
    }

    private void find(ServerRequest request, ServerResponse response) {
        Conditional.send(request, response, Conditional.publicFor(60),
                CourseViews.Whole.of(course(request), Language.announced(request, response)));
    }

    private void quiz(ServerRequest request, ServerResponse response) {
        Caller.of(request).require(Role.OFFICER);
        Conditional.send(request, response, Conditional.PRIVATE,
                CourseViews.Quiz.of(course(request), Language.announced(request, response)));
    }

    private void enrolment(ServerRequest request, ServerResponse response) {
        var learner = Caller.of(request).require(Role.OFFICER);
        var course = course(request);
        var one = courses.enrolment(learner.person(), course.code()).orElseThrow(Problem.NOT_FOUND::with);
        Conditional.send(request, response, Conditional.PRIVATE, CourseViews.Learner.of(one, course));
    }

    private void enrol(ServerRequest request, ServerResponse response) {
        var learner = Caller.of(request).require(Role.OFFICER);
        var course = course(request);
        var body = request.content().as(TrainingRequests.Enrol.class);
        idempotency.answer(request, response, learner.person(), () -> courses.enrol(learner.person(), course.code(), body),
                learning -> Answer.of(Status.OK_200.code(), CourseViews.Learner.of(Learning.done(learning), course)));
    }

    private void complete(ServerRequest request, ServerResponse response) {
        var learner = Caller.of(request).require(Role.OFFICER);
        var course = course(request);
        var number = number(request.path().pathParameters().get("number"));
        idempotency.answer(request, response, learner.person(), () -> courses.complete(learner.person(), course.code(), number),
                learning -> Answer.of(Status.OK_200.code(), CourseViews.Learner.of(Learning.done(learning), course)));
    }

    private void attempt(ServerRequest request, ServerResponse response) {
        var learner = Caller.of(request).require(Role.OFFICER);
        var course = course(request);
        var answers = request.content().as(TrainingRequests.Attempt.class).answers();
        idempotency.answer(request, response, learner.person(), () -> courses.attempt(learner.person(), course.code(), answers),
                learning -> Answer.of(Status.CREATED_201.code(), Learning.done(learning)));
    }

    private void figures(ServerRequest request, ServerResponse response) {
        Conditional.send(request, response, Conditional.publicFor(60), new Page<>(completions(), null));
    }

    private List<Completion> completions() {
        return courses.figures().stream().map(figure -> Completion.of(figure, least)).toList();
    }

    private Table table() {
        return new Table("training", List.of("course", "region", "rank", "enrolled", "passed"), completions().stream()
                .<List<?>>map(one -> Arrays.asList(one.course(), one.region(), one.rank(), one.enrolled(), one.passed()))
                .toList());
    }

    private Course course(ServerRequest request) {
        return courses.find(request.path().pathParameters().get("code")).orElseThrow(Problem.NOT_FOUND::with);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw Problem.MALFORMED.with().at("path:number", "type");
        }
    }
}
