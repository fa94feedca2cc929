package ua.viche.api.schools;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.List;
import ua.viche.platform.http.ClientAddress;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Problem;
import ua.viche.platform.redis.Limits;

/// `/v1/school-feedback`: pupils speak by the code of their class. Looks at no token and keeps no address.
final class FeedbackRoutes implements HttpService {

    private static final Problem NO_LESSON = new Problem(404, "no-lesson-for-feedback");
    private static final List<Limits.Rate> RATES = List.of(new Limits.Rate(60, Duration.ofMinutes(10)),
            new Limits.Rate(300, Duration.ofDays(1)));

    private final Bookings bookings;
    private final Limits limits;
    private final ClientAddress addresses;

    FeedbackRoutes(Bookings bookings, Limits limits, ClientAddress addresses) {
        this.bookings = bookings;
        this.limits = limits;
        this.addresses = addresses;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/", this::give);
    }

    private void give(ServerRequest request, ServerResponse response) {
        var feedback = request.content().as(SchoolRequests.Feedback.class);
        if (limits.take("school-feedback", addresses.hashed(request), RATES) instanceof Limits.Verdict.Exceeded(var wait)) {
            throw Problem.TOO_MANY.with().retryAfter(wait);
        }
        if (!bookings.feedback(feedback, Idempotency.key(request).orElse(null))) {
            throw NO_LESSON.with();
        }
        response.status(Status.NO_CONTENT_204).send();
    }
}
