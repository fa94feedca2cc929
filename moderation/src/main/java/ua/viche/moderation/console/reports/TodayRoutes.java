package ua.viche.moderation.console.reports;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import ua.viche.moderation.console.api.Api;
import ua.viche.moderation.console.api.Outcome;
import ua.viche.moderation.console.api.Pictures;
import ua.viche.moderation.console.pages.Door;
import ua.viche.moderation.console.pages.Reply;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Role;

/// `/console/reports`, for those who work on reports: officers and officials.
final class TodayRoutes implements HttpService {

    private static final String NOTE = "shift-notes";

    private final Door door;
    private final Api ground;
    private final ReportsApi api;
    private final ReportRoutes reports;
    private final Clock clock;

    TodayRoutes(Door door, Api ground, Clock clock) {
        this.door = door;
        this.ground = ground;
        this.api = new ReportsApi(ground);
        this.reports = new ReportRoutes(api, new ReportPages(api, clock), new Pictures(ground));
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", door.open(this::list)).post("/shift-notes", door.open(this::leave))
                .get("/{id}", door.open(reports::show)).get("/{id}/photos/{photo}", door.open(reports::photo))
                .post("/{id}/disclosures", door.open(reports::disclose))
                .post("/{id}/{act}", door.open(reports::act));
    }

    @Override
    public void afterStart(WebServer server) {
        ground.own(server);
    }

    /// @throws ua.viche.platform.http.ProblemException 403 for others
    static void staff(Visit visit) {
        if (visit.caller().grants().stream().noneMatch(grant -> grant.role() == Role.OFFICER || grant.role() == Role.OFFICIAL
                || grant.role() == Role.ADMIN)) {
            throw Problem.FORBIDDEN.with();
        }
    }

    private Reply list(Visit visit) {
        staff(visit);
        return page(visit, 200, Writing.NOTHING);
    }

    private Reply leave(Visit visit) {
        staff(visit);
        var writing = Writing.of(NOTE, List.of("duty", "text"), visit.form());
        return switch (api.leave(visit, writing)) {
            case Outcome.Got<Today.Note> _ -> Reply.to("/console/reports?done=" + NOTE);
            case Outcome.Refused<Today.Note> refused -> page(visit, refused.status(), writing.refused(refused.words()));
            case Outcome.Away<Today.Note>() -> page(visit, 503, writing.unsure(visit.words().of("reports.unsure")));
        };
    }

    private Reply page(Visit visit, int status, Writing writing) {
        var narrowing = Narrowing.of(visit.query());
        return switch (api.today(visit, narrowing)) {
            case Outcome.Got(var today) -> Reply.page(status, view(visit, today, narrowing, writing));
            case Outcome.Refused<?> _,Outcome.Away<?> _ when !writing.form().isEmpty() ->
                Reply.page(503, new UnsentView("/console/reports/" + NOTE, "/console/reports", writing));
            case Outcome.Refused<?> _,Outcome.Away<?> _ -> Reply.page(503, new TodayView(List.of(), narrowing, "", 0, List.of(),
                    List.of(), List.of(), writing, "", true));
        };
    }

    private TodayView view(Visit visit, Today today, Narrowing narrowing, Writing writing) {
        var words = visit.words();
        var now = clock.instant();
        var next = today.next();
        return new TodayView(today.items().stream().map(line -> ReportRow.of(line, words, now)).toList(), narrowing,
                next == null ? "" : narrowing.from(next), today.items().stream().filter(Today.Line::overdue).count(),
                api.categories(visit), today.notes().stream().map(note -> new TodayView.Note(note.duty().name(),
                        Objects.requireNonNullElse(note.text(), ""), words.moment(note.at()))).toList(),
                duties(visit, today), writing,
                visit.query().maybe("done").flatMap(what -> words.maybe("report.done." + what)).orElse(""), false);
    }

    /// The duties of an officer's scopes, named as far as the day names them.
    private static List<Report.Party> duties(Visit visit, Today today) {
        var known = Stream.concat(today.items().stream().map(Today.Line::responsible),
                today.notes().stream().map(Today.Note::duty)).distinct().toList();
        var duties = new ArrayList<Report.Party>();
        for (var grant : visit.caller().grants()) {
            var scope = grant.scope();
            if (scope != null && (grant.role() == Role.OFFICER || grant.role() == Role.OFFICIAL)) {
                var named = known.stream().filter(party -> party.code().equals(scope)).findFirst();
                duties.add(named
                        .orElseGet(() -> new Report.Party(grant.role() == Role.OFFICER ? "district" : "body", scope, scope)));
            }
        }
        duties.sort(Comparator.comparing(Report.Party::code));
        return duties.isEmpty() ? known : duties.stream().distinct().toList();
    }
}
