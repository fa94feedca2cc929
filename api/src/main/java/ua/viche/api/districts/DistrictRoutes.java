package ua.viche.api.districts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.Problem;

/// `/v1/districts`: what everybody may read of districts.
final class DistrictRoutes implements HttpService {

    private static final int CACHED = 60;

    private final Districts districts;

    /// "Who is my officer?"
    ///
    /// @param inside false where the point lies outside of all districts and this is the nearest one
    /// @param metres to its border, 0 inside
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(District district, List<Officer> officers, boolean inside, long metres) {}

    /// A GeoJSON feature.
    record Boundary(String type, String id, @JsonRawValue String geometry, Properties properties) {

        record Properties(String code, String name) {}
    }

    DistrictRoutes(Districts districts) {
        this.districts = districts;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list).get("/locate", this::locate).get("/{code}", this::one).get("/{code}/boundary", this::boundary);
    }

    private void list(ServerRequest request, ServerResponse response) {
        Conditional.send(request, response, Conditional.publicFor(CACHED),
                Page.ofAll(districts.all(), Page.Request.of(request), District::code));
    }

    /// Nobody keeps where somebody asked from: not the answer, nor the query in any log.
    private void locate(ServerRequest request, ServerResponse response) {
        var located = districts.locate(Point.of(request)).orElseThrow(() -> Problem.NOT_FOUND.with("district"));
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.send(new Answer(districts.find(located.code()).orElseThrow(), districts.officers(located.code()),
                located.inside(), located.metres()));
    }

    private void one(ServerRequest request, ServerResponse response) {
        var district = find(request);
        Conditional.send(request, response, Conditional.publicFor(CACHED),
                new Answer(district, districts.officers(district.code()), true, 0));
    }

    private void boundary(ServerRequest request, ServerResponse response) {
        var district = find(request);
        Conditional.send(request, response, Conditional.publicFor(CACHED), new Boundary("Feature", district.code(),
                districts.shape(district.code()).orElseThrow(), new Boundary.Properties(district.code(), district.name())));
    }

    private District find(ServerRequest request) {
        return districts.find(request.path().pathParameters().get("code")).orElseThrow(() -> Problem.NOT_FOUND.with("district"));
    }
}
