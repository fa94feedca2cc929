package ua.viche.moderation.console.districts;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import ua.viche.moderation.console.api.Outcome;
import ua.viche.moderation.console.pages.Door;
import ua.viche.moderation.console.pages.Reply;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.moderation.console.reports.Disclosed.Point;
import ua.viche.moderation.console.reports.ReportRow;
import ua.viche.moderation.console.reports.Today;
import ua.viche.platform.http.Json;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Role;

/// `/console/map`, for officers.
final class MapRoutes implements HttpService {

    private static final List<String> URGENCIES = List.of("over", "soon", "calm");

    private final Door door;
    private final DistrictsApi api;
    private final Tiles tiles;
    private final Clock clock;

    MapRoutes(Door door, DistrictsApi api, Tiles tiles, Clock clock) {
        this.door = door;
        this.api = api;
        this.tiles = tiles;
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", door.open(this::show)).get("/boundary", door.open(this::boundary));
    }

    private Reply show(Visit visit) {
        visit.caller().require(Role.OFFICER);
        if (!(api.mine(visit) instanceof Outcome.Got<List<District.About>>(var mine))
                || !(api.today(visit) instanceof Outcome.Got<Today>(var today))) {
            return Reply.page(503, new MapView(List.of(), "", List.of(), 0, tiles, true));
        }
        var district = chosen(visit, mine);
        var here = today.items().stream().filter(line -> line.responsible().code().equals(district)).toList();
        var shown = here.stream().filter(line -> !line.isOnNoMap()).toList();
        return Reply.page(new MapView(mine, district, places(visit, shown), here.size() - shown.size(), tiles, false));
    }

    /// The most urgent place first, as the day is.
    private List<MapView.Place> places(Visit visit, List<Today.Line> lines) {
        var now = clock.instant();
        var rows = new LinkedHashMap<Point, List<ReportRow>>();
        for (var line : lines) {
            var around = line.around();
            if (around != null) {
                rows.computeIfAbsent(around, _ -> new ArrayList<>()).add(ReportRow.of(line, visit.words(), now));
            }
        }
        var places = new ArrayList<MapView.Place>();
        rows.forEach((point, here) -> places.add(new MapView.Place(places.size() + 1, point.lat(), point.lng(),
                URGENCIES.stream().filter(one -> here.stream().anyMatch(row -> row.urgency().equals(one))).findFirst()
                        .orElse("calm"),
                here)));
        return places;
    }

    private Reply boundary(Visit visit) {
        visit.caller().require(Role.OFFICER);
        return new Reply.Bytes("application/geo+json",
                Json.text(api.boundary(visit, visit.query().text("district")).orElseThrow(Problem.NOT_FOUND::with))
                        .getBytes(StandardCharsets.UTF_8));
    }

    /// The district that was asked for if it is one of theirs, else the first.
    static String chosen(Visit visit, List<District.About> mine) {
        var asked = visit.query().text("district");
        return mine.stream().map(District.About::code).filter(asked::equals).findFirst()
                .orElse(mine.isEmpty() ? "" : mine.getFirst().code());
    }
}
