package ua.viche.api.schools;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.PathId;
import ua.viche.platform.identity.Caller;

/// `/v1/school-bookings`: for the school's coordinator and the officers of its district.
final class BookingRoutes implements HttpService {

    private final Bookings bookings;
    private final Idempotency idempotency;

    BookingRoutes(Bookings bookings, Idempotency idempotency) {
        this.bookings = bookings;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/{id}", this::find).delete("/{id}", this::cancel).put("/{id}/attendance", this::attended);
    }

    private void find(ServerRequest request, ServerResponse response) {
        var shown = Schooling.done(bookings.find(Caller.of(request), PathId.of(request, "id")));
        Conditional.send(request, response, Conditional.PRIVATE, BookingView.of(shown.booking(), shown.feedback().orElse(null)));
    }

    private void cancel(ServerRequest request, ServerResponse response) {
        var staff = Caller.of(request);
        var id = PathId.of(request, "id");
        idempotency.answer(request, response, staff.person(), () -> bookings.cancel(staff, id), schooling -> {
            Schooling.done(schooling);
            return Answer.of(Status.NO_CONTENT_204.code(), null);
        });
    }

    private void attended(ServerRequest request, ServerResponse response) {
        var staff = Caller.of(request);
        var id = PathId.of(request, "id");
        var attendance = request.content().as(Booking.Attendance.class);
        idempotency.answer(request, response, staff.person(), () -> bookings.attended(staff, id, attendance),
                schooling -> Answer.of(Status.OK_200.code(), BookingView.of(Schooling.done(schooling), null)));
    }
}
