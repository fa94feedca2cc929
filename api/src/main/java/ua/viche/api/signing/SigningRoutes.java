package ua.viche.api.signing;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.opentelemetry.api.trace.Span;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.api.procedures.Procedures;
import ua.viche.api.signing.SigningLimiter.Admission;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;

/// `/v1/petitions/{id}/signatures`.
final class SigningRoutes implements HttpService {

    static final Problem NOT_OPEN = new Problem(409, "petition-not-open");
    static final Problem INVALIDATED = new Problem(409, "signature-invalidated");

    private final SigningDesk desk;
    private final Signatures signatures;
    private final SigningLimiter limiter;
    private final Gates gates;
    private final Procedures procedures;
    private final Idempotency idempotency;

    /// @param deviceTime when the person signed by the phone's clock, where it had to wait for the network
    /// @param territory KATOTTG code of the place where the person lives
    /// @param country ISO 3166-1 alpha-2 code of the country where the person lives
    record SignRequest(@Nullable Instant deviceTime, @Nullable String territory, @Nullable String country) {

        static final SignRequest EMPTY = new SignRequest(null, null, null);

        SignRequest {
            Place.check(Check.that(), territory, country).done();
            deviceTime = deviceTime == null ? null : deviceTime.truncatedTo(ChronoUnit.MILLIS);
        }

        Place place() {
            return new Place(territory, country);
        }

        /// All that it says, the same for two bodies that say the same.
        String canonical() {
            return territory == null && country == null
                    ? String.valueOf(deviceTime)
                    : deviceTime + " " + territory + " " + country;
        }
    }

    /// What a signer is told.
    record Signed(Receipt receipt, Count count) {}

    SigningRoutes(SigningDesk desk, Signatures signatures, SigningLimiter limiter, Gates gates, Procedures procedures,
            Idempotency idempotency) {
        this.desk = desk;
        this.signatures = signatures;
        this.limiter = limiter;
        this.gates = gates;
        this.procedures = procedures;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/{id}/signatures", this::sign).get("/{id}/signatures/mine", this::mine)
                .delete("/{id}/signatures/mine", this::withdraw);
    }

    private void sign(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        var petition = PathId.of(request, "id");
        var gate = gates.find(petition).orElseThrow(() -> Problem.NOT_FOUND.with("petition"));
        var admission = limiter.admit(request, caller, gate);
        var body = request.content().hasEntity() ? request.content().as(SignRequest.class) : SignRequest.EMPTY;
        switch (desk.sign(act(request, caller, gate, body, admission))) {
            case Signing.Signed(var receipt, var count) ->
                response.status(Status.CREATED_201).header(HeaderNames.LOCATION, mine(petition)).send(new Signed(receipt, count));
            case Signing.AlreadySigned(var receipt, var count) -> response.send(new Signed(receipt, count));
            case Signing.KeyReused() -> throw Problem.IDEMPOTENCY_KEY_REUSED.with();
            case Signing.Invalidated() -> throw INVALIDATED.with();
            case Signing.NotOpen() -> throw NOT_OPEN.with();
            case Signing.NoSuchPetition() -> throw Problem.NOT_FOUND.with("petition");
        }
    }

    private void mine(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        var gate = gates.find(PathId.of(request, "id")).orElseThrow(() -> Problem.NOT_FOUND.with("signature"));
        response.send(signatures.of(caller.person(gate.personVersion()), gate.petition())
                .orElseThrow(() -> Problem.NOT_FOUND.with("signature")));
    }

    private void withdraw(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        var gate = gates.find(PathId.of(request, "id")).orElseThrow(() -> Problem.NOT_FOUND.with("signature"));
        var person = caller.person(gate.personVersion());
        idempotency.answer(request, response, caller.person(), () -> desk.withdraw(person, gate.petition()),
                withdrawal -> switch (withdrawal) {
                    case Withdrawal.Withdrawn _ -> Answer.of(Status.NO_CONTENT_204.code(), null);
                    case Withdrawal.NotSigned() -> throw Problem.NOT_FOUND.with("signature");
                    case Withdrawal.NotOpen() -> throw NOT_OPEN.with();
                });
    }

    private Act act(ServerRequest request, Caller caller, Gate gate, SignRequest body, Admission admission) {
        var place = body.place().keptBy(procedures.rulesFor(gate.procedure(), gate.procedureVersion()).placesShown());
        var key = Idempotency.key(request).map(k -> Act.Key.of(k, body.canonical())).orElse(null);
        var origin = new Act.Origin(place.territory(), place.country(), admission.network(), admission.held());
        return new Act(new Act.Identity(caller.person(gate.personVersion()), gate.petition()), body.deviceTime(), key, origin,
                Span.current().getSpanContext());
    }

    private static String mine(UUID petition) {
        return "/v1/petitions/" + petition + "/signatures/mine";
    }
}
