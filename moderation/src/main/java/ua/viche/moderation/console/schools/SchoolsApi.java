package ua.viche.moderation.console.schools;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ua.viche.moderation.console.desk.Outcome;
import ua.viche.moderation.console.desk.Query;
import ua.viche.moderation.console.desk.Scopes;
import ua.viche.moderation.console.desk.Sending;
import ua.viche.moderation.console.desk.Service;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.platform.identity.Role;

/// What is asked of the service that owns schools.
final class SchoolsApi {

    static final String ROOT = "/v1/schools";
    static final String BOOKINGS = "/v1/school-bookings";

    private final Service service;

    SchoolsApi(Service service) {
        this.service = service;
    }

    /// The schools of a coordinator, and those of an officer's districts.
    List<School.Listing> mine(Visit visit) {
        var coordinated = Scopes.of(visit.caller(), Role.COORDINATOR);
        var policed = Scopes.of(visit.caller(), Role.OFFICER);
        var found = new ArrayList<School.Listing>();
        if (policed.everything() || !coordinated.isEmpty()) {
            service.all(visit, ROOT + "?limit=100", School.Listing.class).value().stream()
                    .filter(one -> coordinated.covers(one.code()) || policed.covers(one.district())).forEach(found::add);
        } else {
            policed.codes().forEach(district -> found.addAll(service
                    .all(visit, Query.NONE.and("limit", "100").and("district", district).at(ROOT), School.Listing.class)
                    .value()));
        }
        return found;
    }

    School find(Visit visit, UUID id) {
        return service.get(visit, ROOT + "/" + id, School.class).value();
    }

    List<School.SchoolClass> classes(Visit visit, UUID id) {
        return service.list(visit, ROOT + "/" + id + "/classes", School.SchoolClass.class).value().items();
    }

    List<School.Lesson> programme(Visit visit) {
        return service.list(visit, ROOT + "/programme", School.Lesson.class).value().items();
    }

    List<School.Booking> bookings(Visit visit, UUID id) {
        return service.list(visit, ROOT + "/" + id + "/bookings?limit=100", School.Booking.class).value().items();
    }

    School.Booking booking(Visit visit, UUID id) {
        return service.get(visit, BOOKINGS + "/" + id, School.Booking.class).value();
    }

    <T> Outcome<T> send(Visit visit, Sending sending, Class<T> type) {
        return service.send(visit, sending, type);
    }
}
