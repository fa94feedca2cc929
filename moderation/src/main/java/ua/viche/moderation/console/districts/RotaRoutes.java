package ua.viche.moderation.console.districts;

import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ua.viche.moderation.console.api.Outcome;
import ua.viche.moderation.console.pages.Door;
import ua.viche.moderation.console.pages.Reply;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.moderation.console.reports.UnsentView;
import ua.viche.moderation.console.reports.Writing;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Role;

/// `/console/rota`, for officers.
final class RotaRoutes implements HttpService {

    private final Door door;
    private final DistrictsApi api;
    private final Clock clock;

    RotaRoutes(Door door, DistrictsApi api, Clock clock) {
        this.door = door;
        this.api = api;
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", door.open(this::show)).get("/{district}", door.open(this::show))
                .post("/{district}/{form}", door.open(this::change));
    }

    private Reply show(Visit visit) {
        visit.caller().require(Role.OFFICER);
        if (!(api.mine(visit) instanceof Outcome.Got<List<District.About>>(var mine))) {
            return away("", Writing.NOTHING);
        }
        var asked = visit.request().path().pathParameters().first("district").orElseGet(() -> MapRoutes.chosen(visit, mine));
        if (!asked.isEmpty() && mine.stream().noneMatch(one -> one.code().equals(asked))) {
            throw Problem.NOT_FOUND.with();
        }
        return page(visit, mine, asked, 200, Writing.NOTHING);
    }

    private Reply change(Visit visit) {
        var code = visit.request().path().pathParameters().get("district");
        visit.caller().require(Role.OFFICER, code);
        var form = visit.request().path().pathParameters().get("form");
        var writing = Writing.of(form, Optional.ofNullable(RotaForms.FIELDS.get(form)).orElseThrow(Problem.NOT_FOUND::with),
                visit.form());
        var outcome = put(visit, code, writing);
        if (outcome.isEmpty()) {
            return again(visit, code, 422, writing.refused(visit.words().of("mistake.moment")));
        }
        return switch (outcome.get()) {
            case Outcome.Got<JsonNode> _ -> Reply.to("/console/rota/" + code + "?done=" + form);
            case Outcome.Refused<JsonNode> refused -> again(visit, code, refused.status(), writing.refused(refused.words()));
            case Outcome.Away<JsonNode>() -> again(visit, code, 503, writing.unsure(visit.words().of("reports.unsure")));
        };
    }

    /// @return nothing where what was written means nothing
    private Optional<Outcome<JsonNode>> put(Visit visit, String code, Writing writing) {
        return switch (writing.form()) {
            case "shifts", "removal" -> {
                if (!(api.rota(visit, code) instanceof Outcome.Got<District.Rota>(var rota))) {
                    yield Optional.of(new Outcome.Away<>());
                }
                var planned = writing.form().equals("shifts")
                        ? RotaForms.with(rota, writing)
                        : Optional.of(RotaForms.without(rota, writing));
                yield planned.map(one -> api.put(visit, code, "rota", one, writing.key()));
            }
            case "profile" -> {
                if (!(api.district(visit, code) instanceof Outcome.Got<District>(var district))) {
                    yield Optional.of(new Outcome.Away<>());
                }
                yield RotaForms.profile(district, writing).map(one -> api.put(visit, code, "profile", one, writing.key()));
            }
            default -> Optional.of(api.put(visit, code, "officers/me", RotaForms.card(writing), writing.key()));
        };
    }

    private Reply again(Visit visit, String code, int status, Writing writing) {
        return switch (api.mine(visit)) {
            case Outcome.Got(var mine) -> page(visit, mine, code, status, writing);
            case Outcome.Refused<?> _,Outcome.Away<?> _ -> away(code, writing);
        };
    }

    private Reply page(Visit visit, List<District.About> mine, String code, int status, Writing writing) {
        var name = Objects.requireNonNullElse(visit.session().name(), "");
        if (code.isEmpty()) {
            return Reply.page(status, new RotaView(mine, null, List.of(), "", writing, name, "", false));
        }
        if (!(api.district(visit, code) instanceof Outcome.Got<District>(var district))
                || !(api.rota(visit, code) instanceof Outcome.Got<District.Rota>(var rota))) {
            return away(code, writing);
        }
        var words = visit.words();
        var now = clock.instant();
        var at = district.district().profile().path("nextMeeting").path("at").asText("");
        return Reply.page(status, new RotaView(mine, district,
                rota.shifts().stream().map(shift -> turn(shift, district, visit, now)).toList(),
                at.isEmpty() ? "" : words.moment(Instant.parse(at)), writing, name,
                visit.query().maybe("done").flatMap(what -> words.maybe("rota.done." + what)).orElse(""), false));
    }

    private static RotaView.Turn turn(District.Shift shift, District district, Visit visit, Instant now) {
        var name = district.officers().stream().filter(officer -> officer.id().equals(shift.officer())).findFirst()
                .map(District.Officer::name).orElse("");
        return new RotaView.Turn(shift.officer().toString(), name, shift.starts().toString(),
                visit.words().moment(shift.starts()),
                visit.words().moment(shift.ends()), !shift.starts().isAfter(now));
    }

    /// What was written stays on the page.
    private static Reply away(String code, Writing writing) {
        return Reply.page(503, writing.form().isEmpty()
                ? new RotaView(List.of(), null, List.of(), "", writing, "", "", true)
                : new UnsentView("/console/rota/" + code + "/" + writing.form(), "/console/rota/" + code, writing));
    }
}
