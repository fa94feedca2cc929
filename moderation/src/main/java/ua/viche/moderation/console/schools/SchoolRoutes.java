package ua.viche.moderation.console.schools;

import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.List;
import java.util.Map;
import ua.viche.moderation.console.desk.Desk;
import ua.viche.moderation.console.desk.Desk.Then;
import ua.viche.moderation.console.desk.Outcome;
import ua.viche.moderation.console.desk.Scopes;
import ua.viche.moderation.console.desk.Sending;
import ua.viche.moderation.console.desk.Written;
import ua.viche.moderation.console.pages.Door;
import ua.viche.moderation.console.pages.Reply;
import ua.viche.moderation.console.pages.Room;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.platform.http.ProblemException;
import ua.viche.platform.identity.Role;

/// `/console/schools`, for coordinators of schools and officers of their districts.
final class SchoolRoutes implements HttpService {

    private final Door door;
    private final SchoolsApi api;
    private final SchoolPages pages;
    private final BookingPages bookings;

    SchoolRoutes(Door door, SchoolsApi api, SchoolPages pages, BookingPages bookings) {
        this.door = door;
        this.api = api;
        this.pages = pages;
        this.bookings = bookings;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", open(this::list)).get("/{id}", open(visit -> Reply.page(pages.item(visit, visit.id(), Written.NOTHING))))
                .post("/{id}/bookings", open(this::book)).post("/{id}/classes", open(this::addClass))
                .post("/{id}/officers", open(this::join))
                .get("/bookings/{id}", open(visit -> Reply.page(bookings.page(visit, visit.id(), Written.NOTHING))))
                .post("/bookings/{id}/attendance", open(this::attend)).post("/bookings/{id}/cancellation", open(this::cancel));
    }

    private Handler open(Room room) {
        return door.open(visit -> {
            Scopes.require(visit.caller(), Role.COORDINATOR, Role.OFFICER);
            return room.enter(visit);
        });
    }

    private Reply list(Visit visit) {
        try {
            return Reply.page(pages.list(visit));
        } catch (ProblemException away) {
            if (away.problem().status() < 500) {
                throw away;
            }
            return Reply.page(503, SchoolPages.list(visit.words(), List.of()).unknown());
        }
    }

    private Reply book(Visit visit) {
        var written = Written.of(visit, "schools.book");
        return onSchool(visit, written, "bookings", Map.of("class", written.text("class"), "lesson", written.text("lesson"),
                "officer", written.text("officer"), "startsAt", written.moment("startsAt")));
    }

    private Reply join(Visit visit) {
        var written = Written.of(visit, "schools.join");
        return onSchool(visit, written, "officers", Map.of("name", written.text("name")));
    }

    private Reply onSchool(Visit visit, Written written, String what, Map<String, Object> body) {
        return Desk.act(visit, written, api.send(visit, post(visit, what, body, written), Object.class),
                new Then<>(_ -> SchoolPages.ROOT + "/" + visit.id() + "?done=school-" + what,
                        again -> pages.item(visit, visit.id(), again)));
    }

    /// The code of a class is seen once, on the page that answers.
    private Reply addClass(Visit visit) {
        var written = Written.of(visit, "schools.add-class");
        var sending = post(visit, "classes", Map.of("name", written.text("name"), "pupils", written.number("pupils")), written);
        var outcome = api.send(visit, sending, School.SchoolClass.class);
        return outcome instanceof Outcome.Got<School.SchoolClass>(var added, _) && added.code() != null
                ? Reply.page(pages.item(visit, visit.id(), Written.NOTHING)
                        .done(visit.words().of("schools.coded", added.name(), added.code())))
                : Desk.act(visit, written, outcome,
                        new Then<>(_ -> SchoolPages.ROOT + "/" + visit.id(), again -> pages.item(visit, visit.id(), again)));
    }

    private static Sending post(Visit visit, String what, Map<String, Object> body, Written written) {
        return Sending.post(SchoolsApi.ROOT + "/" + visit.id() + "/" + what, body, written);
    }

    private Reply attend(Visit visit) {
        var written = Written.of(visit, "schools.attend");
        return onBooking(visit, written, Sending.put(SchoolsApi.BOOKINGS + "/" + visit.id() + "/attendance",
                Map.of("present", written.number("present"), "absent", written.number("absent")), written));
    }

    private Reply cancel(Visit visit) {
        var written = Written.of(visit, "schools.cancel");
        return onBooking(visit, written, Sending.delete(SchoolsApi.BOOKINGS + "/" + visit.id(), written));
    }

    private Reply onBooking(Visit visit, Written written, Sending sending) {
        return Desk.act(visit, written, api.send(visit, sending, Object.class),
                new Then<>(_ -> SchoolPages.ROOT + "/bookings/" + visit.id() + "?done=saved",
                        again -> bookings.page(visit, visit.id(), again)));
    }
}
