package ua.viche.api.corrections;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.viche.api.integrity.Scrutineer;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Language;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;

/// `/v1/corrections`: for scrutineers, except the rules and what was done, which everybody may read.
final class CorrectionRoutes implements HttpService {

    private static final Problem NOT_NOW = new Problem(409, "correction-state");
    private static final Problem FOUR_EYES = new Problem(409, "four-eyes");

    private final Corrections corrections;
    private final Idempotency idempotency;

    /// A rule in the reader's language.
    record Rule(String code, String action, String name, @Nullable String law) {

        static Rule of(CorrectionRule rule, Locale language) {
            var law = rule.law();
            return new Rule(rule.code(), PublicCorrection.code(rule.action()), rule.name().in(language),
                    law == null ? null : law.in(language));
        }
    }

    CorrectionRoutes(Corrections corrections, Idempotency idempotency) {
        this.corrections = corrections;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/", this::propose).get("/", this::list).get("/rules", this::rules).get("/public", this::published)
                .get("/{id}", this::find).delete("/{id}", this::cancel).post("/{id}/confirmation", this::confirm);
    }

    private void propose(ServerRequest request, ServerResponse response) {
        var staff = Scrutineer.of(request);
        var wanted = request.content().as(CorrectionRequest.class);
        idempotency.answer(request, response, staff.person(), () -> corrections.propose(staff, wanted), correcting -> {
            var correction = done(correcting);
            return Answer.of(Status.CREATED_201.code(), correction).header("Location", "/v1/corrections/" + correction.id());
        });
    }

    private void confirm(ServerRequest request, ServerResponse response) {
        var staff = Scrutineer.of(request);
        var id = PathId.of(request, "id");
        idempotency.answer(request, response, staff.person(), () -> corrections.confirm(staff, id),
                correcting -> Answer.of(Status.ACCEPTED_202.code(), done(correcting)));
    }

    private void cancel(ServerRequest request, ServerResponse response) {
        var staff = Scrutineer.of(request);
        var id = PathId.of(request, "id");
        idempotency.answer(request, response, staff.person(), () -> corrections.cancel(staff, id),
                correcting -> Answer.of(Status.OK_200.code(), done(correcting)));
    }

    private void find(ServerRequest request, ServerResponse response) {
        var reader = Scrutineer.of(request);
        response.send(corrections.find(reader, PathId.of(request, "id")).orElseThrow(() -> Problem.NOT_FOUND.with("correction")));
    }

    private void list(ServerRequest request, ServerResponse response) {
        var reader = Scrutineer.of(request);
        response.send(corrections.list(reader, state(request), Page.Request.of(request)));
    }

    private void published(ServerRequest request, ServerResponse response) {
        var petition = request.query().first("petition").map(text -> PathId.parse(text, "query:petition")).orElse(null);
        var page = corrections.published(petition, Page.Request.of(request));
        var language = Language.announced(request, response);
        Conditional.send(request, response, Conditional.publicFor(5), page.map(row -> row.in(language)));
    }

    private void rules(ServerRequest request, ServerResponse response) {
        var rules = corrections.rules();
        var language = Language.announced(request, response);
        Conditional.send(request, response, Conditional.publicFor(60),
                new Page<>(rules.stream().map(rule -> Rule.of(rule, language)).toList(), null));
    }

    private static @Nullable CorrectionState state(ServerRequest request) {
        var code = request.query().first("state").orElse(null);
        return code == null
                ? null
                : Stream.of(CorrectionState.values()).filter(state -> state.code().equals(code)).findFirst()
                        .orElseThrow(() -> Problem.MALFORMED.with().at("query:state", "unknown-state"));
    }

    private static CorrectionView done(Correcting correcting) {
        return switch (correcting) {
            case Correcting.Done(var correction) -> correction;
            case Correcting.NothingSelected() -> throw Problem.INVALID.with().at("/selection", "nothing-selected");
            case Correcting.TooMany(var most) -> throw Problem.INVALID.with().at("/selection", "too-many", most);
            case Correcting.NoSuchRule() -> throw Problem.INVALID.with().at("/rule", "unknown-rule");
            case Correcting.NoSuchCorrection() -> throw Problem.NOT_FOUND.with("correction");
            case Correcting.OwnProposal() -> throw FOUR_EYES.with();
            case Correcting.OutOfScope() -> throw Scrutineer.outOfScope();
            case Correcting.NotNow(var state) -> throw NOT_NOW.with(state).detail("state", state.code());
        };
    }
}
