package ua.viche.api.petitions;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.http.ProblemException;
import ua.viche.platform.http.Versions;
import ua.viche.platform.identity.Assurance;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;
import ua.viche.platform.time.LegalClock;

/// `/v1/petitions`, except signing.
final class PetitionRoutes implements HttpService {

    private static final Problem NOT_NOW = new Problem(409, "petition-state");
    private static final Problem TAKEN_DOWN = new Problem(410, "taken-down");
    private static final int WORDS_LIMIT = 200;

    private final Petitions petitions;
    private final PublicPages pages;
    private final PublicLists lists;
    private final Idempotency idempotency;

    PetitionRoutes(Petitions petitions, PublicPages pages, PublicLists lists, Idempotency idempotency) {
        this.petitions = petitions;
        this.pages = pages;
        this.lists = lists;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/", this::draft).get("/", this::list).get("/{id}", this::find).patch("/{id}", this::edit)
                .post("/{id}/submission", this::submit).post("/{id}/withdrawal", this::withdraw)
                .post("/{id}/answer", this::answer);
    }

    private void draft(ServerRequest request, ServerResponse response) {
        var author = Caller.of(request).require(Assurance.SUBSTANTIAL);
        var body = request.content().as(PetitionRequests.Draft.class);
        idempotency.answer(request, response, author.person(), () -> petitions.draft(author, body.procedure(), body.draft()),
                drafting -> {
                    var petition = done(drafting);
                    return tagged(Status.CREATED_201, petition).header("Location", "/v1/petitions/" + petition.id());
                });
    }

    private void edit(ServerRequest request, ServerResponse response) {
        var author = Caller.of(request).require(Assurance.SUBSTANTIAL);
        var id = PathId.of(request, "id");
        var version = Versions.required(request);
        var change = request.content().as(PetitionRequests.Change.class);
        idempotency.answer(request, response, author.person(), () -> petitions.edit(author.person(), id, version, change::to),
                editing -> tagged(Status.OK_200, done(editing)));
    }

    private void submit(ServerRequest request, ServerResponse response) {
        var author = Caller.of(request).require(Assurance.SUBSTANTIAL);
        var id = PathId.of(request, "id");
        idempotency.answer(request, response, author.person(), () -> petitions.submit(author.person(), id),
                submitting -> tagged(Status.ACCEPTED_202, done(submitting)));
    }

    private void withdraw(ServerRequest request, ServerResponse response) {
        var author = Caller.of(request).require(Assurance.SUBSTANTIAL);
        var id = PathId.of(request, "id");
        var reason = request.content().hasEntity() ? request.content().as(PetitionRequests.Withdrawal.class).reason() : null;
        idempotency.answer(request, response, author.person(), () -> petitions.withdraw(author.person(), id, reason),
                withdrawing -> tagged(Status.OK_200, done(withdrawing)));
    }

    private void answer(ServerRequest request, ServerResponse response) {
        var official = Caller.of(request).require(Role.OFFICIAL);
        var id = PathId.of(request, "id");
        var text = request.content().as(PetitionRequests.Answer.class).text();
        idempotency.answer(request, response, official.person(),
                () -> petitions.answer(official, id, text, procedure -> official.has(Role.OFFICIAL, procedure)),
                answering -> tagged(Status.CREATED_201, done(answering)));
    }

    private void find(ServerRequest request, ServerResponse response) {
        var id = PathId.of(request, "id");
        var reader = Caller.maybe(request).map(Caller::person);
        response.header(HeaderNames.VARY, "Authorization");
        if (reader.isEmpty()) {
            var page = pages.find(id, petitions);
            Conditional.send(request, response, Conditional.publicFor(1), page.tag(), page.body());
        } else {
            switch (petitions.find(id, reader.get())) {
                case Found.Shown(var petition) ->
                    Conditional.send(request, response, Conditional.PRIVATE, tag(petition), petition);
                case Found other -> throw missing(other);
            }
        }
    }

    /// A take-down leaves a trace: when, and under which policy.
    static ProblemException missing(Found found) {
        if (found instanceof Found.TakenDown(var policy, var at)) {
            var problem = TAKEN_DOWN.with().detail("takenDownAt", at);
            return policy == null ? problem : problem.detail("policy", policy);
        }
        return Problem.NOT_FOUND.with("petition");
    }

    /// Of the version, and where there are any of the count and of the clocks.
    static String tag(PetitionView petition) {
        return petition.state() == PetitionState.DRAFT
                ? Versions.tag(petition.version())
                : Versions.tag(petition.version(), LegalClock.mark(petition.count().count(), petition.clocks()));
    }

    private void list(ServerRequest request, ServerResponse response) {
        var reader = Caller.maybe(request);
        var mine = request.query().first("mine").map(Boolean::parseBoolean).orElse(false);
        var author = mine ? Optional.of(Caller.of(request).person()) : Optional.<UUID>empty();
        var filter = new PetitionStore.Filter(states(request, mine), parameter(request, "procedure"), author.orElse(null),
                parameter(request, "q"));
        var page = Page.Request.of(request);
        response.header(HeaderNames.VARY, "Authorization");
        if (reader.isEmpty()) {
            lists.list(filter, page).send(request, response, 1);
        } else {
            response.send(petitions.list(filter, page, reader.get().person()));
        }
    }

    private static List<PetitionState> states(ServerRequest request, boolean mine) {
        var code = parameter(request, "state");
        if (code == null) {
            return mine ? List.of(PetitionState.values()) : List.copyOf(PetitionState.PUBLISHED);
        }
        var state = PetitionState.of(code).orElseThrow(() -> Problem.MALFORMED.with().at("query:state", "unknown-state"));
        if (!mine && !PetitionState.PUBLISHED.contains(state)) {
            throw Problem.MALFORMED.with().at("query:state", "not-public");
        }
        return List.of(state);
    }

    private static @Nullable String parameter(ServerRequest request, String name) {
        var value = request.query().first(name).map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
        Check.query().optionalText(name, value, WORDS_LIMIT).done();
        return value;
    }

    private static PetitionView done(Petitioning petitioning) {
        return switch (petitioning) {
            case Petitioning.Done(var petition) -> petition;
            case Petitioning.NoSuchPetition() -> throw Problem.NOT_FOUND.with("petition");
            case Petitioning.NotYours() -> throw Problem.FORBIDDEN.with();
            case Petitioning.NotNow(var state) -> throw NOT_NOW.with(state).detail("state", state.code());
            case Petitioning.Stale(var version) -> throw Problem.STALE.with().detail("version", version);
            case Petitioning.NoSuchProcedure() -> throw Problem.INVALID.with().at("/procedure", "unknown-procedure");
            case Petitioning.TooLong(var field, var most) -> throw Problem.INVALID.with().at("/" + field, "too-long", most);
        };
    }

    private static Answer tagged(Status status, PetitionView petition) {
        return Answer.of(status.code(), petition).header("ETag", tag(petition));
    }
}
