package ua.viche.moderation.console.petitions;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.api.Api;
import ua.viche.moderation.console.api.Outcome;
import ua.viche.moderation.console.desk.Duty;
import ua.viche.moderation.console.desk.Term;
import ua.viche.moderation.console.pages.Door;
import ua.viche.moderation.console.pages.Reply;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// `/console/petitions`, for officials.
final class PetitionRoutes implements HttpService {

    static final int ANSWER_LIMIT = 50_000;

    private static final List<String> STATES = List.of(Petition.AWAITING, "open", "closed", "answered");
    private static final Problem AWAY = new Problem(503, "petitions-away");

    private final Door door;
    private final Api ground;
    private final PetitionsApi api;
    private final Clock clock;

    PetitionRoutes(Door door, Api ground, Clock clock) {
        this.door = door;
        this.ground = ground;
        this.api = new PetitionsApi(ground);
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", door.open(this::list)).get("/{id}", door.open(this::show))
                .post("/{id}/answer", door.open(this::answer));
    }

    @Override
    public void afterStart(WebServer server) {
        ground.own(server);
    }

    private Reply list(Visit visit) {
        visit.caller().require(Role.OFFICIAL);
        var asked = visit.query().text("state");
        var state = STATES.contains(asked) ? asked : Petition.AWAITING;
        var found = new ArrayList<Petition>();
        for (var procedure : procedures(visit.caller())) {
            switch (api.list(visit, state, procedure)) {
                case Outcome.Got(var listed) -> found.addAll(listed.items());
                case Outcome.Refused<?> _,Outcome.Away<?> _ -> {
                    return Reply.page(503, new PetitionsView(List.of(), state, STATES, true));
                }
            }
        }
        found.sort(Comparator.comparing(PetitionRoutes::due));
        var now = clock.instant();
        return Reply.page(new PetitionsView(
                found.stream().map(petition -> PetitionRow.of(petition, visit.words(), now)).toList(), state, STATES, false));
    }

    private Reply show(Visit visit) {
        visit.caller().require(Role.OFFICIAL);
        return page(visit, petition(visit), 200, "", Map.of(), UUID.randomUUID().toString(), "");
    }

    private Reply answer(Visit visit) {
        visit.caller().require(Role.OFFICIAL);
        var text = visit.form().text("answer");
        var key = visit.form().maybe("key").filter(given -> given.matches("[0-9a-f-]{36}"))
                .orElseGet(() -> UUID.randomUUID().toString());
        if (text.isEmpty() || text.codePointCount(0, text.length()) > ANSWER_LIMIT) {
            var mistake = Map.of("answer", text.isEmpty() ? "mistake.answer" : "mistake.answer-long");
            return page(visit, petition(visit), 422, text, mistake, key, "");
        }
        return switch (api.answer(visit, visit.id(), text, key)) {
            case Outcome.Got(var answered) -> Reply.to("/console/petitions/" + answered.id() + "?done=1");
            case Outcome.Refused<Petition> refused ->
                page(visit, petition(visit), refused.status(), text, Map.of(), key, refused.words());
            case Outcome.Away<Petition>() -> unknown(visit, text, key);
        };
    }

    /// Nobody knows whether the answer arrived: what was written stays on the page, and sending it again cannot publish it twice.
    private Reply unknown(Visit visit, String text, String key) {
        return switch (api.petition(visit, visit.id())) {
            case Outcome.Got(var petition) ->
                page(visit, petition, 503, text, Map.of(), key, visit.words().of("petitions.unsure"));
            case Outcome.Refused<?> _,Outcome.Away<?> _ -> Reply.page(503, new UnsentView(visit.id().toString(), text, key));
        };
    }

    private Petition petition(Visit visit) {
        return switch (api.petition(visit, visit.id())) {
            case Outcome.Got(var petition) -> petition;
            case Outcome.Refused<?> refused when refused.status() == 404 -> throw Problem.NOT_FOUND.with();
            case Outcome.Refused<?> _,Outcome.Away<?> _ -> throw AWAY.with();
        };
    }

    private Reply page(Visit visit, Petition petition, int status, String writing, Map<String, String> mistakes, String key,
            String refusal) {
        var words = visit.words();
        var now = clock.instant();
        var duties = petition.clocks().stream()
                .map(one -> Duty.of(words, words.of("duty." + one.duty()), one, now)).toList();
        return Reply.page(status, new PetitionPage(petition, duties, writing, mistakes, key, refusal));
    }

    private static Instant due(Petition petition) {
        return petition.next().map(Term::dueAt).orElse(Instant.MAX);
    }

    /// The procedures of an official's scopes; one null for all of them.
    private static List<@Nullable String> procedures(Caller caller) {
        var everything = caller.grants().stream().anyMatch(
                grant -> grant.role() == Role.ADMIN || grant.role() == Role.OFFICIAL && grant.scope() == null);
        var all = new ArrayList<@Nullable String>();
        if (everything) {
            all.add(null);
        } else {
            caller.grants().stream().filter(grant -> grant.role() == Role.OFFICIAL).map(Caller.Grant::scope)
                    .filter(Objects::nonNull).sorted()
                    .forEach(all::add);
        }
        return all;
    }
}
