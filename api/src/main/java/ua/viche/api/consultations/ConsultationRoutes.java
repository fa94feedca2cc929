package ua.viche.api.consultations;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.api.surge.Shelf;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.http.Versions;
import ua.viche.platform.identity.Caller;

/// `/v1/consultations`: bodies announce, everybody reads. A text as everybody sees it is made once in two seconds.
final class ConsultationRoutes implements HttpService {

    private static final int LONGEST = 40;

    private final Consultations consultations;
    private final Idempotency idempotency;
    private final Shelf<UUID, Optional<TextView>> texts = new Shelf<>(Duration.ofSeconds(2), 200);

    ConsultationRoutes(Consultations consultations, Idempotency idempotency) {
        this.consultations = consultations;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/", this::draft).get("/", this::list).get("/{id}", this::find).patch("/{id}", this::edit)
                .put("/{id}/text", this::revise).get("/{id}/text", this::text).post("/{id}/announcement", this::announce)
                .post("/{id}/cancellation", this::cancel);
    }

    private void draft(ServerRequest request, ServerResponse response) {
        var editor = Editor.of(request);
        var body = request.content().as(Requests.Draft.class);
        idempotency.answer(request, response, editor.person(), () -> consultations.draft(editor, body.procedure(), body.plan()),
                drafting -> {
                    var one = Refusals.done(drafting);
                    return tagged(Status.CREATED_201, one).header("Location", "/v1/consultations/" + one.id());
                });
    }

    private void edit(ServerRequest request, ServerResponse response) {
        var editor = Editor.of(request);
        var id = PathId.of(request, "id");
        var version = Versions.required(request);
        var change = request.content().as(Requests.Change.class);
        idempotency.answer(request, response, editor.person(), () -> consultations.edit(editor, id, version, change::to),
                editing -> tagged(Status.OK_200, Refusals.done(editing)));
    }

    private void revise(ServerRequest request, ServerResponse response) {
        var editor = Editor.of(request);
        var id = PathId.of(request, "id");
        var version = Versions.required(request);
        var text = request.content().as(Requests.Text.class).markdown();
        idempotency.answer(request, response, editor.person(), () -> consultations.revise(editor, id, version, text),
                revising -> tagged(Status.OK_200, Refusals.done(revising)));
        texts.forget(id);
    }

    private void announce(ServerRequest request, ServerResponse response) {
        var editor = Editor.of(request);
        var id = PathId.of(request, "id");
        idempotency.answer(request, response, editor.person(), () -> consultations.announce(editor, id),
                announcing -> tagged(Status.OK_200, Refusals.done(announcing)));
        texts.forget(id);
    }

    private void cancel(ServerRequest request, ServerResponse response) {
        var editor = Editor.of(request);
        var id = PathId.of(request, "id");
        var reason = request.content().as(Requests.Cancellation.class).reason();
        idempotency.answer(request, response, editor.person(), () -> consultations.cancel(editor, id, reason.strip()),
                cancelling -> tagged(Status.OK_200, Refusals.done(cancelling)));
    }

    private void find(ServerRequest request, ServerResponse response) {
        var reader = reader(request);
        var one = consultations.find(PathId.of(request, "id"), reader).orElseThrow(ConsultationRoutes::none);
        response.header(HeaderNames.VARY, "Authorization");
        Conditional.send(request, response, cache(reader), tag(one), one);
    }

    private void text(ServerRequest request, ServerResponse response) {
        var reader = reader(request);
        var id = PathId.of(request, "id");
        var text = (reader == null
                ? texts.take(id, false, one -> consultations.text(one, null)).value()
                : consultations.text(id, reader)).orElseThrow(ConsultationRoutes::none);
        response.header(HeaderNames.VARY, "Authorization");
        Conditional.send(request, response, cache(reader), text);
    }

    private void list(ServerRequest request, ServerResponse response) {
        var mine = request.query().first("mine").map(Boolean::parseBoolean).orElse(false);
        var states = states(request, mine);
        var procedure = parameter(request, "procedure");
        var page = Page.Request.of(request);
        response.header(HeaderNames.VARY, "Authorization");
        if (mine) {
            var editor = Editor.of(request);
            var covered = editor.everything() ? null : editor.procedures();
            var wanted = procedure == null ? covered : List.of(procedure);
            if (procedure != null && !editor.covers(procedure)) {
                throw Refusals.notYours(procedure);
            }
            response.header(HeaderNames.CACHE_CONTROL, Conditional.PRIVATE)
                    .send(consultations.list(new ConsultationStore.Filter(states, wanted), page));
        } else {
            var filter = new ConsultationStore.Filter(states, procedure == null ? null : List.of(procedure));
            Conditional.send(request, response, Conditional.publicFor(5), consultations.list(filter, page));
        }
    }

    private static List<ConsultationState> states(ServerRequest request, boolean mine) {
        var code = parameter(request, "state");
        if (code == null) {
            return mine ? List.of(ConsultationState.values()) : List.copyOf(ConsultationState.PUBLISHED);
        }
        var state = ConsultationState.of(code).orElseThrow(() -> Problem.MALFORMED.with().at("query:state", "unknown-state"));
        if (!mine && !ConsultationState.PUBLISHED.contains(state)) {
            throw Problem.MALFORMED.with().at("query:state", "drafts-are-mine");
        }
        return List.of(state);
    }

    static @Nullable String parameter(ServerRequest request, String name) {
        var value = request.query().first(name).map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
        Check.query().optionalText(name, value, LONGEST).done();
        return value;
    }

    static @Nullable Editor reader(ServerRequest request) {
        return Caller.maybe(request).map(Editor::of).orElse(null);
    }

    static String cache(@Nullable Object reader) {
        return reader == null ? Conditional.publicFor(2) : Conditional.PRIVATE;
    }

    static RuntimeException none() {
        return Problem.NOT_FOUND.with("consultation");
    }

    static String tag(ConsultationView one) {
        return one.state() == ConsultationState.DRAFT
                ? Versions.tag(one.mark().version())
                : Versions.tag(one.mark().version(), one.mark().figures());
    }

    static Answer tagged(Status status, ConsultationView one) {
        return Answer.of(status.code(), one).header("ETag", tag(one));
    }
}
