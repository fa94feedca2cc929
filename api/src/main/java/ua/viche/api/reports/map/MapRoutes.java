package ua.viche.api.reports.map;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Problem;
import ua.viche.platform.time.LegalCalendar;

/// `/v1/reports/map` and `/v1/reports/heat`: for everybody.
final class MapRoutes implements HttpService {

    private static final int CACHED = 60;
    private static final int MONTH = 30;
    private static final int LONGEST = 366;

    private final ReportMap map;
    private final Clock clock;

    /// @param from first day
    /// @param until the day after the last
    record Cells<C>(String from, String until, List<C> items) {}

    private record Days(LocalDate from, LocalDate until) {}

    MapRoutes(ReportMap map, Clock clock) {
        this.map = map;
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/map", this::map).get("/heat", this::heat);
    }

    private void map(ServerRequest request, ServerResponse response) {
        var days = days(request);
        Conditional.send(request, response, Conditional.publicFor(CACHED), new Cells<>(days.from().toString(),
                days.until().toString(), map.between(days.from(), days.until(), Bounds.of(request))));
    }

    private void heat(ServerRequest request, ServerResponse response) {
        var days = days(request);
        Conditional.send(request, response, Conditional.publicFor(CACHED), new Cells<>(days.from().toString(),
                days.until().toString(), map.heat(days.from(), days.until(), Bounds.of(request))));
    }

    private Days days(ServerRequest request) {
        var today = LocalDate.ofInstant(clock.instant(), LegalCalendar.ZONE);
        var until = day(request, "until", today.plusDays(1));
        var from = day(request, "from", until.minusDays(MONTH));
        if (!from.isBefore(until) || from.plusDays(LONGEST).isBefore(until)) {
            throw Problem.MALFORMED.with().at("query:from", "days", LONGEST);
        }
        return new Days(from, until);
    }

    private static LocalDate day(ServerRequest request, String name, LocalDate otherwise) {
        try {
            return request.query().first(name).map(LocalDate::parse).orElse(otherwise);
        } catch (DateTimeParseException _) {
            throw Problem.MALFORMED.with().at("query:" + name, "day");
        }
    }
}
