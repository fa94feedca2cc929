package ua.viche.api.reports.figures;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import ua.viche.api.districts.Districts;
import ua.viche.api.reports.PublishedFilter;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Json;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.Problem;
import ua.viche.platform.opendata.Export;

/// `/v1/reports/export` and `/v1/reports/figures/{district}`: for everybody.
final class FiguresRoutes implements HttpService {

    private static final int CACHED = 60;
    private static final int MOST = 10_000;
    private static final int QUARTER = 90;
    private static final int LONGEST = 366;

    private final Figures figures;
    private final Districts districts;

    FiguresRoutes(Figures figures, Districts districts) {
        this.figures = figures;
        this.districts = districts;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/export", this::export).get("/figures/{code}", this::dashboard);
    }

    private void export(ServerRequest request, ServerResponse response) {
        var rows = figures.published(PublishedFilter.of(request), MOST);
        response.header(HeaderNames.CACHE_CONTROL, Conditional.publicFor(CACHED));
        switch (request.query().first("format").orElse("json")) {
            case "json" -> response.send(new Page<>(rows, null));
            case "csv" -> response.header(HeaderNames.CONTENT_TYPE, Export.CSV)
                    .header(HeaderNames.CONTENT_DISPOSITION, Export.attachment("reports.csv")).send(PublishedFile.csv(rows));
            case "geojson" -> response.header(HeaderNames.CONTENT_TYPE, "application/geo+json")
                    .send(Json.text(PublishedFile.geoJson(rows)).getBytes(StandardCharsets.UTF_8));
            default -> throw Problem.MALFORMED.with().at("query:format", "one-of", "json, csv, geojson");
        }
    }

    private void dashboard(ServerRequest request, ServerResponse response) {
        var district = districts.find(request.path().pathParameters().get("code"))
                .orElseThrow(() -> Problem.NOT_FOUND.with("district"));
        Conditional.send(request, response, Conditional.publicFor(CACHED), figures.dashboard(district, days(request)));
    }

    private static int days(ServerRequest request) {
        try {
            var days = request.query().first("days").map(Integer::parseInt).orElse(QUARTER);
            if (days >= 1 && days <= LONGEST) {
                return days;
            }
        } catch (NumberFormatException _) {
            // told below
        }
        throw Problem.MALFORMED.with().at("query:days", "between", 1, LONGEST);
    }
}
