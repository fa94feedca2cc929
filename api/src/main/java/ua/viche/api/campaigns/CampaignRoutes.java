package ua.viche.api.campaigns;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ua.viche.api.consultations.Editor;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Language;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.http.Versions;
import ua.viche.platform.identity.Caller;

/// `/v1/campaigns`: editors write, approve and stop, everybody reads what started.
final class CampaignRoutes implements HttpService {

    private static final int LONGEST = 40;

    private final Campaigns campaigns;
    private final Idempotency idempotency;

    CampaignRoutes(Campaigns campaigns, Idempotency idempotency) {
        this.campaigns = campaigns;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/", this::draft).get("/", this::list).get("/{id}", this::find).put("/{id}", this::edit)
                .get("/{id}/page", this::page).post("/{id}/proposal", this::propose).post("/{id}/approval", this::approve)
                .post("/{id}/return", this::giveBack).post("/{id}/stop", this::stop);
    }

    private void draft(ServerRequest request, ServerResponse response) {
        var editor = Editor.of(request);
        var body = request.content().as(CampaignRequests.Draft.class);
        idempotency.answer(request, response, editor.person(), () -> campaigns.draft(editor, body.body(), body.content()),
                campaigning -> {
                    var one = CampaignRefusals.done(campaigning);
                    return tagged(Status.CREATED_201, one).header("Location", "/v1/campaigns/" + one.id());
                });
    }

    private void edit(ServerRequest request, ServerResponse response) {
        var editor = Editor.of(request);
        var id = PathId.of(request, "id");
        var version = Versions.required(request);
        var body = request.content().as(CampaignRequests.Draft.class);
        act(request, response, editor, () -> campaigns.edit(editor, id, version, body.content()));
    }

    private void propose(ServerRequest request, ServerResponse response) {
        var editor = Editor.of(request);
        var id = PathId.of(request, "id");
        act(request, response, editor, () -> campaigns.propose(editor, id));
    }

    private void approve(ServerRequest request, ServerResponse response) {
        var editor = Editor.of(request);
        var id = PathId.of(request, "id");
        act(request, response, editor, () -> campaigns.approve(editor, id));
    }

    private void giveBack(ServerRequest request, ServerResponse response) {
        var editor = Editor.of(request);
        var id = PathId.of(request, "id");
        var reason = reason(request);
        act(request, response, editor, () -> campaigns.giveBack(editor, id, reason));
    }

    private void stop(ServerRequest request, ServerResponse response) {
        var editor = Editor.of(request);
        var id = PathId.of(request, "id");
        var reason = reason(request);
        act(request, response, editor, () -> campaigns.stop(editor, id, reason));
    }

    private void act(ServerRequest request, ServerResponse response, Editor editor, Supplier<Campaigning> act) {
        idempotency.answer(request, response, editor.person(), act,
                campaigning -> tagged(Status.OK_200, CampaignRefusals.done(campaigning)));
    }

    private static String reason(ServerRequest request) {
        return request.content().as(CampaignRequests.Reason.class).reason().strip();
    }

    private void find(ServerRequest request, ServerResponse response) {
        var reader = Caller.maybe(request).map(Editor::of).orElse(null);
        var one = found(PathId.of(request, "id"), reader);
        response.header(HeaderNames.VARY, "Authorization");
        if (reader != null && reader.covers(one.body())) {
            Conditional.send(request, response, Conditional.PRIVATE, one.version(), one);
        } else {
            Conditional.send(request, response, Conditional.publicFor(5), one);
        }
    }

    private void page(ServerRequest request, ServerResponse response) {
        var language = Language.asked(request, response);
        var one = found(PathId.of(request, "id"), null);
        response.header(HeaderNames.CACHE_CONTROL, Conditional.publicFor(60))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8").send(CampaignPage.of(one, language));
    }

    private CampaignView found(UUID id, @Nullable Editor reader) {
        return campaigns.find(id, reader).orElseThrow(() -> Problem.NOT_FOUND.with("campaign"));
    }

    private void list(ServerRequest request, ServerResponse response) {
        var state = parameter(request, "state");
        var wanted = state == null
                ? null
                : CampaignState.of(state).orElseThrow(() -> Problem.MALFORMED.with().at("query:state", "unknown-state"));
        var body = parameter(request, "body");
        var page = Page.Request.of(request);
        response.header(HeaderNames.VARY, "Authorization");
        if (request.query().first("mine").map(Boolean::parseBoolean).orElse(false)) {
            var editor = Editor.of(request);
            if (body != null && !editor.covers(body)) {
                throw Problem.FORBIDDEN.with().detail("role", "editor").detail("scope", body);
            }
            var covered = editor.everything() ? null : editor.procedures();
            response.header(HeaderNames.CACHE_CONTROL, Conditional.PRIVATE).send(campaigns
                    .list(new CampaignStore.Filter(body == null ? covered : List.of(body), wanted, true), page, editor));
        } else {
            Conditional.send(request, response, Conditional.publicFor(5),
                    campaigns.list(new CampaignStore.Filter(body == null ? null : List.of(body), wanted, false), page, null));
        }
    }

    private static @Nullable String parameter(ServerRequest request, String name) {
        var value = request.query().first(name).map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
        Check.query().optionalText(name, value, LONGEST).done();
        return value;
    }

    private static Answer tagged(Status status, CampaignView one) {
        return Answer.of(status.code(), one).header("ETag", Versions.tag(one.version()));
    }
}
