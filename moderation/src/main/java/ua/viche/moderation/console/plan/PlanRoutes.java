package ua.viche.moderation.console.plan;

import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ua.viche.moderation.console.desk.Desk;
import ua.viche.moderation.console.desk.Scopes;
import ua.viche.moderation.console.desk.Sending;
import ua.viche.moderation.console.desk.Written;
import ua.viche.moderation.console.pages.Door;
import ua.viche.moderation.console.pages.Reply;
import ua.viche.moderation.console.pages.Room;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.platform.http.Problem;
import ua.viche.platform.http.ProblemException;
import ua.viche.platform.identity.Role;

/// `/console/plan`, for those who speak for an entity.
final class PlanRoutes implements HttpService {

    private final Door door;
    private final PlanApi api;
    private final PlanPages pages;

    PlanRoutes(Door door, PlanApi api, PlanPages pages) {
        this.door = door;
        this.api = api;
        this.pages = pages;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", open(this::list))
                .get("/{code}", open(visit -> Reply.page(pages.item(visit, code(visit), Written.NOTHING))))
                .post("/{code}/updates", open(visit -> say(visit, PlanPages.UPDATE, "updates")))
                .post("/{code}/assessments", open(visit -> say(visit, PlanPages.ASSESS, "assessments")));
    }

    private Handler open(Room room) {
        return door.open(visit -> {
            Scopes.require(visit.caller(), Role.OFFICIAL, Role.EDITOR);
            return room.enter(visit);
        });
    }

    private Reply list(Visit visit) {
        var overdue = visit.query().text("show").equals("overdue");
        try {
            return Reply.page(pages.list(visit, overdue));
        } catch (ProblemException away) {
            if (away.problem().status() < 500) {
                throw away;
            }
            return Reply.page(503, PlanPages.list(visit.words(), overdue, List.of()).unknown());
        }
    }

    private Reply say(Visit visit, String act, String kind) {
        var written = Written.of(visit, act);
        var code = code(visit);
        return Desk.act(visit, written, api.send(visit, Sending.post(PlanApi.at(code) + "/" + kind, body(written), written)),
                new Desk.Then<>(_ -> PlanPages.ROOT + "/" + code + "?done=plan-" + kind,
                        again -> pages.item(visit, code, again)));
    }

    private static Map<String, Object> body(Written written) {
        var body = new LinkedHashMap<String, Object>();
        List.of("entity", "status", "completion").stream().filter(field -> !written.text(field).isEmpty())
                .forEach(field -> body.put(field, written.text(field)));
        if (!written.text("result").isEmpty()) {
            body.put("result", written.number("result"));
        }
        body.put("text", written.bilingual("text"));
        body.put("evidence", written.lines("evidence").stream().map(PlanRoutes::evidence).toList());
        return body;
    }

    /// A line: an address, and behind it a title.
    private static Map<String, String> evidence(String line) {
        var parts = line.split("\\s+", 2);
        return Map.of("url", parts[0], "title", parts[parts.length - 1]);
    }

    private static String code(Visit visit) {
        var code = visit.request().path().pathParameters().get("code");
        if (!code.matches("[A-Za-z0-9._-]{1,40}")) {
            throw Problem.NOT_FOUND.with();
        }
        return code;
    }
}
