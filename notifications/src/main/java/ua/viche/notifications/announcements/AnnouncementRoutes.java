package ua.viche.notifications.announcements;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;

/// `/notifications/v1/announcements`: for staff.
final class AnnouncementRoutes implements HttpService {

    private final Announcements announcements;
    private final Idempotency idempotency;

    AnnouncementRoutes(Announcements announcements, Idempotency idempotency) {
        this.announcements = announcements;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/", this::announce).get("/{id}", this::show);
    }

    private void announce(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        var wanted = request.content().as(AnnouncementRequest.class);
        Announcer.check(caller, wanted);
        idempotency.answer(request, response, caller.person(), () -> announcements.announce(caller.person(), wanted),
                announcement -> Answer.of(Status.ACCEPTED_202.code(), announcement).header("Location",
                        "/notifications/v1/announcements/" + announcement.id()));
        announcements.awake().run();
    }

    private void show(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        var found = announcements.find(PathId.of(request, "id")).filter(one -> one.isOf(caller))
                .orElseThrow(Problem.NOT_FOUND::with);
        response.send(found.announcement());
    }
}
