package ua.viche.api.schools;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
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
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;
import ua.viche.platform.opendata.OpenData;
import ua.viche.platform.opendata.Table;
import ua.viche.platform.texts.Bilingual;

/// `/v1/schools`: public pages, the programme, and what coordinators and officers do.
final class SchoolRoutes implements HttpService {

    /// Figures about fewer pupils are not shown.
    static final int LEAST = 5;

    private final Schools schools;
    private final Bookings bookings;
    private final Idempotency idempotency;

    record Row(UUID id, String code, String name, String district) {

        static Row of(School school, Locale language) {
            return new Row(school.id(), school.code(), school.name().in(language), school.district());
        }
    }

    record OfficerView(UUID id, String name) {

        static OfficerView of(Officer officer) {
            return new OfficerView(officer.id(), officer.name());
        }
    }

    record View(UUID id, String code, String name, String district, List<OfficerView> officers) {}

    /// @param code told once, when the class is added; null afterwards
    record ClassView(UUID id, String name, int pupils, @Nullable String code) {}

    record LessonView(String code, String title, int minutes, int fromGrade, int toGrade, List<String> materials) {

        static LessonView of(Lesson lesson, Locale language) {
            return new LessonView(lesson.code(), new Bilingual(lesson.uk(), lesson.en()).in(language), lesson.minutes(),
                    lesson.fromGrade(), lesson.toGrade(),
                    lesson.materials().stream().map(one -> new Bilingual(one.uk(), one.en()).in(language)).toList());
        }
    }

    SchoolRoutes(Schools schools, Bookings bookings, Idempotency idempotency) {
        this.schools = schools;
        this.bookings = bookings;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        OpenData.under(rules, "/", _ -> table()).get("/", this::list).post("/", this::add).get("/programme", this::programme)
                .get("/{id}", this::find).post("/{id}/classes", this::addClass)
                .post("/{id}/classes/{class}/code", this::renewCode).get("/{id}/classes", this::classes)
                .post("/{id}/officers", this::join).delete("/{id}/officers/{officer}", this::leave)
                .get("/{id}/bookings", this::bookings).post("/{id}/bookings", this::book);
    }

    private void list(ServerRequest request, ServerResponse response) {
        var page = schools.list(request.query().first("district").orElse(null), Page.Request.of(request));
        var language = Language.announced(request, response);
        Conditional.send(request, response, Conditional.publicFor(30), page.map(school -> Row.of(school, language)));
    }

    private void programme(ServerRequest request, ServerResponse response) {
        var language = Language.announced(request, response);
        Conditional.send(request, response, Conditional.publicFor(60),
                new Page<>(schools.programme().stream().map(lesson -> LessonView.of(lesson, language)).toList(), null));
    }

    private void add(ServerRequest request, ServerResponse response) {
        var coordinator = Caller.of(request).require(Role.COORDINATOR);
        var body = request.content().as(SchoolRequests.NewSchool.class);
        var language = Language.of(request).locale();
        idempotency.answer(request, response, coordinator.person(), () -> schools.add(coordinator, body), schooling -> {
            var row = Row.of(Schooling.done(schooling), language);
            return Answer.of(Status.CREATED_201.code(), row).header("Location", "/v1/schools/" + row.id());
        });
    }

    private void find(ServerRequest request, ServerResponse response) {
        var shown = schools.find(PathId.of(request, "id")).orElseThrow(Problem.NOT_FOUND::with);
        var row = Row.of(shown.school(), Language.announced(request, response));
        Conditional.send(request, response, Conditional.publicFor(10), new View(row.id(), row.code(), row.name(), row.district(),
                shown.officers().stream().map(OfficerView::of).toList()));
    }

    private void addClass(ServerRequest request, ServerResponse response) {
        var coordinator = Caller.of(request).require(Role.COORDINATOR);
        var id = PathId.of(request, "id");
        var body = request.content().as(SchoolRequests.NewClass.class);
        var added = Schooling.done(schools.addClass(coordinator, id, body));
        var one = added.schoolClass();
        response.status(Status.CREATED_201).send(new ClassView(one.id(), one.name(), one.pupils(), added.code()));
    }

    private void renewCode(ServerRequest request, ServerResponse response) {
        var coordinator = Caller.of(request).require(Role.COORDINATOR);
        var renewed = Schooling.done(schools.renewCode(coordinator, PathId.of(request, "id"), PathId.of(request, "class")));
        var one = renewed.schoolClass();
        response.send(new ClassView(one.id(), one.name(), one.pupils(), renewed.code()));
    }

    private void classes(ServerRequest request, ServerResponse response) {
        var classes = Schooling.done(schools.classes(Caller.of(request), PathId.of(request, "id")));
        response.send(
                new Page<>(classes.stream().map(one -> new ClassView(one.id(), one.name(), one.pupils(), null)).toList(), null));
    }

    private void join(ServerRequest request, ServerResponse response) {
        var officer = Caller.of(request).require(Role.OFFICER);
        var id = PathId.of(request, "id");
        var name = request.content().as(SchoolRequests.Join.class).name();
        idempotency.answer(request, response, officer.person(), () -> schools.join(officer, id, name),
                schooling -> Answer.of(Status.CREATED_201.code(), OfficerView.of(Schooling.done(schooling))));
    }

    private void leave(ServerRequest request, ServerResponse response) {
        var staff = Caller.of(request);
        var id = PathId.of(request, "id");
        var officer = PathId.of(request, "officer");
        idempotency.answer(request, response, staff.person(), () -> schools.leave(staff, id, officer), schooling -> {
            Schooling.done(schooling);
            return Answer.of(Status.NO_CONTENT_204.code(), null);
        });
    }

    private void bookings(ServerRequest request, ServerResponse response) {
        response.send(Schooling.done(bookings.list(Caller.of(request), PathId.of(request, "id"), Page.Request.of(request)))
                .map(booking -> BookingView.of(booking, null)));
    }

    private void book(ServerRequest request, ServerResponse response) {
        var coordinator = Caller.of(request).require(Role.COORDINATOR);
        var id = PathId.of(request, "id");
        var body = request.content().as(SchoolRequests.NewBooking.class);
        if (!bookings.isAhead(body.startsAt())) {
            throw Problem.INVALID.with().at("/startsAt", "in-the-future");
        }
        idempotency.answer(request, response, coordinator.person(), () -> bookings.book(coordinator, id, body), schooling -> {
            var view = BookingView.of(Schooling.done(schooling), null);
            return Answer.of(Status.CREATED_201.code(), view).header("Location", "/v1/school-bookings/" + view.id());
        });
    }

    /// A row a school; what fewer than five pupils said is left out.
    private Table table() {
        var rows = schools.figures().stream().<List<?>>map(one -> {
            var school = one.school();
            var enough = one.given() >= LEAST;
            return Arrays.asList(school.code(), school.name().uk(), school.name().en(), school.district(), one.classes(),
                    one.lessons(),
                    one.pupils(), enough ? one.given() : null, enough ? BookingView.average(one.stars(), one.given()) : null,
                    enough ? one.knowsHelp() : null);
        }).toList();
        return new Table("schools",
                List.of("code", "nameUk", "nameEn", "district", "classes", "lessons", "pupils", "feedback", "rating",
                        "knowHelp"),
                rows);
    }
}
