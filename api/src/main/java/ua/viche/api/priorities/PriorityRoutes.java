package ua.viche.api.priorities;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ua.viche.api.consultations.Editor;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.opendata.Export;

/// `/v1/priorities`, and what belongs to a consultation under `/v1/consultations/{id}/priorities`.
final class PriorityRoutes implements HttpService {

    private static final Problem NOT_OPEN = new Problem(409, "priorities-not-open");
    private static final Problem STILL_OPEN = new Problem(409, "priorities-open");
    private static final Problem CANCELLED = new Problem(409, "consultation-state");
    private static final int AT_ONCE = 500;

    private final Priorities priorities;
    private final Idempotency idempotency;

    PriorityRoutes(Priorities priorities, Idempotency idempotency) {
        this.priorities = priorities;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/{id}", this::find).put("/{id}/ballot", this::vote).get("/{id}/ballot", this::ballot)
                .post("/{id}/cancellation", this::cancel)
                .get("/{id}/ballots.csv", (request, response) -> export(request, response, ".csv"))
                .get("/{id}/ballots.json", (request, response) -> export(request, response, ".json"));
    }

    /// Of one consultation.
    HttpService ofConsultation() {
        return rules -> rules.post("/{id}/priorities", this::offer).get("/{id}/priorities", this::list);
    }

    private void offer(ServerRequest request, ServerResponse response) {
        var editor = Editor.of(request);
        var id = PathId.of(request, "id");
        var body = request.content().as(ChoiceRequests.New.class);
        idempotency.answer(request, response, editor.person(), () -> priorities.offer(editor, id, body), choosing -> {
            var choice = done(choosing);
            return Answer.of(Status.CREATED_201.code(), choice).header("Location", "/v1/priorities/" + choice.id());
        });
    }

    private void cancel(ServerRequest request, ServerResponse response) {
        var editor = Editor.of(request);
        var id = PathId.of(request, "id");
        var reason = request.content().as(ChoiceRequests.Cancellation.class).reason().strip();
        idempotency.answer(request, response, editor.person(), () -> priorities.cancel(editor, id, reason),
                choosing -> Answer.of(Status.OK_200.code(), done(choosing)));
    }

    private void list(ServerRequest request, ServerResponse response) {
        var page = priorities.of(PathId.of(request, "id"), Page.Request.of(request))
                .orElseThrow(() -> Problem.NOT_FOUND.with("consultation"));
        Conditional.send(request, response, Conditional.publicFor(2), page);
    }

    private void find(ServerRequest request, ServerResponse response) {
        var one = priorities.find(PathId.of(request, "id")).orElseThrow(PriorityRoutes::none);
        Conditional.send(request, response, Conditional.publicFor(2), one);
    }

    private void vote(ServerRequest request, ServerResponse response) {
        var person = Caller.of(request);
        var id = PathId.of(request, "id");
        var options = request.content().as(ChoiceRequests.Vote.class).options();
        idempotency.answer(request, response, person.person(), () -> priorities.vote(person, id, options), choosing -> {
            if (choosing instanceof Choosing.Voted(var ballot, var first)) {
                return Answer.of(first ? Status.CREATED_201.code() : Status.OK_200.code(), ballot);
            }
            return Answer.of(Status.OK_200.code(), done(choosing));
        });
    }

    private void ballot(ServerRequest request, ServerResponse response) {
        var person = Caller.of(request);
        var ballot = priorities.ballot(person.person(), PathId.of(request, "id"))
                .orElseThrow(() -> Problem.NOT_FOUND.with("ballot"));
        Conditional.send(request, response, Conditional.PRIVATE, ballot);
    }

    /// One row a ballot, one column an option: 1 where it was chosen. The sum of a column is the option's votes.
    private void export(ServerRequest request, ServerResponse response, String ending) {
        var choice = priorities.choice(PathId.of(request, "id")).orElseThrow(PriorityRoutes::none);
        var state = choice.stateAt(priorities.now());
        if (state != ChoiceState.CLOSED) {
            throw STILL_OPEN.with(choice.term().closesAt().toString()).detail("state", state.code()).detail("closesAt",
                    choice.term().closesAt());
        }
        var columns = new ArrayList<Export.Column<Ballot>>(List.of(new Export.Column<>("ballot", Ballot::id)));
        for (var option : choice.options()) {
            columns.add(new Export.Column<>(option.id().toString(),
                    ballot -> ballot.positions().contains(option.position()) ? 1 : 0));
        }
        new Export<>(columns).send(response, "ballots-" + choice.id() + ending, Conditional.publicFor(3_600),
                last -> priorities.ballots(choice.id(), last, AT_ONCE));
    }

    private static ChoiceView done(Choosing choosing) {
        return switch (choosing) {
            case Choosing.Done(var choice) -> choice;
            case Choosing.Voted _ -> throw new IllegalStateException("a ballot is no step of a choice");
            case Choosing.NoSuchConsultation() -> throw Problem.NOT_FOUND.with("consultation");
            case Choosing.NoSuchChoice() -> throw none();
            case Choosing.NotYours(var procedure) ->
                throw Problem.FORBIDDEN.with().detail("role", "editor").detail("scope", procedure);
            case Choosing.Cancelled() -> throw CANCELLED.with("cancelled").detail("state", "cancelled");
            case Choosing.TooManyOptions(var most) -> throw Problem.INVALID.with().at("/options", "too-many", most);
            case Choosing.TermOutside(var earliest, var latest) ->
                throw Problem.INVALID.with().at("/lastDay", "last-day", earliest.toString(), latest.toString())
                        .detail("earliest", earliest).detail("latest", latest);
            case Choosing.BeginsInThePast(var today) ->
                throw Problem.INVALID.with().at("/firstDay", "first-day", today.toString());
            case Choosing.NotOpen(var state, var opensAt, var closesAt, var serverTime) ->
                throw NOT_OPEN.with(serverTime.toString(), opensAt.toString(), closesAt.toString())
                        .detail("state", state.code()).detail("serverTime", serverTime).detail("opensAt", opensAt)
                        .detail("closesAt", closesAt);
            case Choosing.NeedsAssurance(var needed) ->
                throw Problem.ASSURANCE_REQUIRED.with(needed).detail("required", needed.name().toLowerCase(Locale.ROOT));
            case Choosing.TooMany(var most) -> throw Problem.INVALID.with().at("/options", "too-many", most);
            case Choosing.NoSuchOption(var option) ->
                throw Problem.INVALID.with().at("/options", "unknown-option", option.toString());
        };
    }

    private static RuntimeException none() {
        return Problem.NOT_FOUND.with("priorities");
    }
}
