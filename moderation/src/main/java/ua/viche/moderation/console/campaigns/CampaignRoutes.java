package ua.viche.moderation.console.campaigns;

import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ua.viche.moderation.console.desk.Desk;
import ua.viche.moderation.console.desk.Listed;
import ua.viche.moderation.console.desk.Outcome;
import ua.viche.moderation.console.desk.Query;
import ua.viche.moderation.console.desk.Sending;
import ua.viche.moderation.console.desk.Written;
import ua.viche.moderation.console.pages.Door;
import ua.viche.moderation.console.pages.Reply;
import ua.viche.moderation.console.pages.Room;
import ua.viche.moderation.console.pages.View;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.platform.identity.Role;

/// `/console/campaigns`, for editors.
final class CampaignRoutes implements HttpService {

    private final Door door;
    private final CampaignsApi api;
    private final CampaignPages pages;

    CampaignRoutes(Door door, CampaignsApi api, CampaignPages pages) {
        this.door = door;
        this.api = api;
        this.pages = pages;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", open(this::list)).get("/new", open(visit -> Reply.page(pages.fresh(visit, Written.NOTHING))))
                .post("/new", open(this::create)).get("/{id}", open(visit -> Reply.page(pages.item(visit, Written.NOTHING))))
                .get("/{id}/edit", open(visit -> Reply.page(pages.edit(visit, Written.NOTHING))))
                .post("/{id}/edit", open(this::edit)).post("/{id}/proposal", open(visit -> step(visit, "propose", "proposal")))
                .post("/{id}/approval", open(visit -> step(visit, "approve", "approval")))
                .post("/{id}/return", open(visit -> step(visit, "return", "return")))
                .post("/{id}/stop", open(visit -> step(visit, "stop", "stop")));
    }

    private Handler open(Room room) {
        return door.open(visit -> {
            visit.caller().require(Role.EDITOR);
            return room.enter(visit);
        });
    }

    private Reply list(Visit visit) {
        var asked = visit.query().text("state");
        var state = CampaignPages.STATES.contains(asked) ? asked : "";
        return switch (api.list(visit, Query.NONE.and("state", state).and("cursor", visit.query().text("cursor")))) {
            case Outcome.Got<Listed<Campaign>>(var listed, _) -> Reply.page(pages.list(visit, state, listed));
            case Outcome.Refused<?> _,Outcome.Away<?> _ ->
                Reply.page(503, pages.list(visit, state, new Listed<>(List.of(), null)).unknown());
        };
    }

    private Reply create(Visit visit) {
        var written = Written.of(visit, CampaignForm.NEW);
        return sent(visit, written, Sending.post(CampaignsApi.ROOT, CampaignForm.body(written), written),
                again -> pages.fresh(visit, again));
    }

    private Reply edit(Visit visit) {
        var written = Written.of(visit, CampaignForm.EDIT);
        var sending = Sending.put(CampaignsApi.ROOT + "/" + visit.id(), CampaignForm.body(written), written);
        return sent(visit, written, sending.of(written.text("tag")), again -> pages.edit(visit, again));
    }

    private Reply step(Visit visit, String act, String path) {
        var written = Written.of(visit, "campaigns." + act);
        var body = written.values().containsKey("reason") ? Map.of("reason", written.text("reason")) : Map.of();
        return sent(visit, written, Sending.post(CampaignsApi.ROOT + "/" + visit.id() + "/" + path, body, written),
                again -> pages.item(visit, again));
    }

    private Reply sent(Visit visit, Written written, Sending sending, Function<Written, View> again) {
        return Desk.act(visit, written, api.send(visit, sending),
                new Desk.Then<>(one -> CampaignPages.ROOT + "/" + one.id() + "?done=campaign-" + one.state(), again));
    }
}
