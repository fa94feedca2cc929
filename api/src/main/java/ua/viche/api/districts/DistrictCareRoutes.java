package ua.viche.api.districts;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.UUID;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// `/v1/districts`: what administrators (maps) and a district's officers (all else) change.
final class DistrictCareRoutes implements HttpService {

    private static final Problem PUBLISHED = new Problem(409, "district-map-closed");

    private final Districts districts;
    private final DistrictCare care;
    private final Idempotency idempotency;

    /// @param shifts how many were put down
    record Planned(int shifts) {}

    DistrictCareRoutes(Districts districts, DistrictCare care, Idempotency idempotency) {
        this.districts = districts;
        this.care = care;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/maps", this::begin).get("/maps/{id}", this::map).post("/maps/{id}/districts", this::add)
                .post("/maps/{id}/publication", this::publish).put("/{code}/profile", this::profile)
                .put("/{code}/officers/me", this::card).delete("/{code}/officers/{id}", this::remove)
                .get("/{code}/rota", this::planned).put("/{code}/rota", this::rota);
    }

    private void begin(ServerRequest request, ServerResponse response) {
        var admin = Caller.of(request).require(Role.ADMIN);
        var body = request.content().as(MapRequests.Begin.class);
        idempotency.answer(request, response, admin.person(), () -> care.begin(admin.person(), body.source()),
                map -> Answer.of(201, map).header("Location", "/v1/districts/maps/" + map.id()));
    }

    private void map(ServerRequest request, ServerResponse response) {
        Caller.of(request).require(Role.ADMIN);
        response.send(care.find(PathId.of(request, "id")).orElseThrow(() -> Problem.NOT_FOUND.with("map")));
    }

    private void add(ServerRequest request, ServerResponse response) {
        var admin = Caller.of(request).require(Role.ADMIN);
        var id = PathId.of(request, "id");
        var part = request.content().as(MapRequests.Part.class);
        idempotency.answer(request, response, admin.person(), () -> care.add(id, part.shapes()),
                map -> Answer.of(200, map.orElseThrow(PUBLISHED::with)));
    }

    /// Repeating it is harmless, so that it needs no account of keys.
    private void publish(ServerRequest request, ServerResponse response) {
        var admin = Caller.of(request).require(Role.ADMIN);
        Idempotency.key(request);
        response.send(care.publish(admin.person(), PathId.of(request, "id")).orElseThrow(() -> Problem.NOT_FOUND.with("map")));
    }

    private void profile(ServerRequest request, ServerResponse response) {
        var code = code(request);
        var officer = officer(request, code);
        Idempotency.key(request);
        response.send(care.profile(officer, code, request.content().as(Profile.class)));
    }

    private void card(ServerRequest request, ServerResponse response) {
        var code = code(request);
        var officer = officer(request, code);
        var card = request.content().as(Officer.Card.class);
        idempotency.answer(request, response, officer, () -> care.card(officer, code, card), one -> Answer.of(200, one));
    }

    private void remove(ServerRequest request, ServerResponse response) {
        var code = code(request);
        var by = officer(request, code);
        var id = PathId.of(request, "id");
        idempotency.answer(request, response, by, () -> care.remove(by, code, id), removed -> {
            if (!removed) {
                throw Problem.NOT_FOUND.with("officer");
            }
            return Answer.of(204, null);
        });
    }

    private void rota(ServerRequest request, ServerResponse response) {
        var code = code(request);
        var by = officer(request, code);
        var rota = request.content().as(Rota.class);
        idempotency.answer(request, response, by, () -> care.rota(by, code, rota),
                shifts -> Answer.of(200, new Planned(shifts)));
    }

    private void planned(ServerRequest request, ServerResponse response) {
        var code = code(request);
        officer(request, code);
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.send(care.rota(code));
    }

    private static UUID officer(ServerRequest request, String district) {
        return Caller.of(request).require(Role.OFFICER, district).person();
    }

    private String code(ServerRequest request) {
        return districts.find(request.path().pathParameters().get("code")).orElseThrow(() -> Problem.NOT_FOUND.with("district"))
                .code();
    }
}
