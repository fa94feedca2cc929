package ua.viche.moderation.console.consultations;

import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.List;
import java.util.Map;
import ua.viche.moderation.console.consultations.ConsultationsApi.Filter;
import ua.viche.moderation.console.desk.Desk;
import ua.viche.moderation.console.desk.Listed;
import ua.viche.moderation.console.desk.Outcome;
import ua.viche.moderation.console.desk.Query;
import ua.viche.moderation.console.desk.Sending;
import ua.viche.moderation.console.desk.Written;
import ua.viche.moderation.console.pages.Door;
import ua.viche.moderation.console.pages.Reply;
import ua.viche.moderation.console.pages.Room;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.platform.identity.Role;

/// `/console/consultations`, for editors.
final class ConsultationRoutes implements HttpService {

    private final Door door;
    private final ConsultationsApi api;
    private final ConsultationPages pages;
    private final ContributionPages contributions;
    private final ReportPages reports;

    ConsultationRoutes(Door door, ConsultationsApi api, ConsultationPages pages, ContributionPages contributions,
            ReportPages reports) {
        this.door = door;
        this.api = api;
        this.pages = pages;
        this.contributions = contributions;
        this.reports = reports;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", open(this::list)).get("/{id}", open(visit -> Reply.page(pages.item(visit, Written.NOTHING))))
                .post("/{id}/announcement", open(this::announce)).post("/{id}/cancellation", open(this::cancel))
                .get("/{id}/contributions", open(this::contributions)).post("/{id}/verdicts", open(this::verdict))
                .get("/{id}/report", open(visit -> Reply.page(reports.page(visit, Written.NOTHING))))
                .post("/{id}/report", open(this::report));
    }

    private io.helidon.webserver.http.Handler open(Room room) {
        return door.open(visit -> {
            visit.caller().require(Role.EDITOR);
            return room.enter(visit);
        });
    }

    private Reply list(Visit visit) {
        var asked = visit.query().text("state");
        var state = ConsultationPages.STATES.contains(asked) ? asked : "";
        return switch (api.list(visit, Query.NONE.and("state", state).and("cursor", visit.query().text("cursor")))) {
            case Outcome.Got<Listed<Consultation>>(var listed, _) -> Reply.page(pages.list(visit, state, listed));
            case Outcome.Refused<?> _,Outcome.Away<?> _ ->
                Reply.page(503, pages.list(visit, state, new Listed<>(List.of(), null)).unknown());
        };
    }

    private Reply announce(Visit visit) {
        var written = Written.of(visit, "consultations.announce");
        return step(visit, written, Sending.post(ConsultationsApi.ROOT + "/" + visit.id() + "/announcement", written),
                "announced");
    }

    private Reply cancel(Visit visit) {
        var written = Written.of(visit, "consultations.cancel");
        return step(visit, written, Sending.post(ConsultationsApi.ROOT + "/" + visit.id() + "/cancellation",
                Map.of("reason", written.text("reason")), written), "cancelled");
    }

    private Reply step(Visit visit, Written written, Sending sending, String done) {
        return Desk.act(visit, written, api.send(visit, sending, Consultation.class),
                new Desk.Then<>(one -> ConsultationPages.ROOT + "/" + one.id() + "?done=" + done,
                        again -> pages.item(visit, again)));
    }

    private Reply contributions(Visit visit) {
        return Reply.page(contributions.page(visit, Filter.of(visit.query()), visit.query().text("pick").equals("all"),
                Written.NOTHING));
    }

    private Reply verdict(Visit visit) {
        var written = Written.of(visit, ContributionPages.VERDICT);
        var filter = Filter.of(visit.form());
        var sending = Sending.post(ConsultationsApi.ROOT + "/" + visit.id() + "/verdicts",
                Map.of("contributions", written.all("contributions"), "outcome", written.text("outcome"), "reason",
                        written.text("reason")),
                written);
        return Desk.act(visit, written, api.send(visit, sending, JsonNode.class),
                new Desk.Then<>(_ -> filter.query().and("done", "verdict").at(ContributionPages.path(visit.id())),
                        again -> contributions.page(visit, filter, false, again)));
    }

    private Reply report(Visit visit) {
        var written = Written.of(visit, ReportPages.REPORT);
        if (!written.text("preview").isEmpty()) {
            return Reply.page(reports.page(visit, written));
        }
        var sending = Sending.post(ConsultationsApi.ROOT + "/" + visit.id() + "/report",
                Map.of("conclusion", written.bilingual("conclusion")), written);
        return Desk.act(visit, written, api.send(visit, sending, Consultation.class),
                new Desk.Then<>(one -> ConsultationPages.ROOT + "/" + one.id() + "/report?done=reported",
                        again -> reports.page(visit, again)));
    }
}
