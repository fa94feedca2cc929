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
import ua.viche.api.signing.SigningLimiter.Admission;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;

/// `/v1/petitions/{id}/signatures` and `/count`.
final class SigningRoutes implements HttpService {

    static final Problem NOT_OPEN = new Problem(409, "petition-not-open");
    static final Problem INVALIDATED = new Problem(409, "signature-invalidated");

    private final SigningDesk desk;
    private final Signatures signatures;
    private final SigningLimiter limiter;
    private final Gates gates;
    private final Idempotency idempotency;

    /// @param deviceTime when the person signed by the phone's clock, where it had to wait for the network
    record SignRequest(@Nullable Instant deviceTime) {}

    /// What a signer is told.
    record Signed(Receipt receipt, Count count) {}

    SigningRoutes(SigningDesk desk, Signatures signatures, SigningLimiter limiter, Gates gates, Idempotency idempotency) {
        this.desk = desk;
        this.signatures = signatures;
        this.limiter = limiter;
        this.gates = gates;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/{id}/signatures", this::sign).get("/{id}/signatures/mine", this::mine)
                .delete("/{id}/signatures/mine", this::withdraw).get("/{id}/count", this::count);
    }

    private void sign(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        var petition = PathId.of(request, "id");
        var gate = gates.find(petition).orElseThrow(() -> Problem.NOT_FOUND.with("petition"));
        var admission = limiter.admit(request, caller, gate);
        var body = request.content().hasEntity() ? request.content().as(SignRequest.class) : new SignRequest(null);
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

    private void count(ServerRequest request, ServerResponse response) {
        var count = gates.count(PathId.of(request, "id")).orElseThrow(() -> Problem.NOT_FOUND.with("petition"));
        Conditional.send(request, response, Conditional.publicFor(1), "W/\"" + count.count() + "\"", count);
    }

    private static Act act(ServerRequest request, Caller caller, Gate gate, SignRequest body, Admission admission) {
        var deviceTime = body.deviceTime() == null ? null : body.deviceTime().truncatedTo(ChronoUnit.MILLIS);
        var key = Idempotency.key(request);
        return new Act(new Act.Identity(caller.person(gate.personVersion()), gate.petition()), deviceTime,
                key.map(k -> Act.Key.of(k, String.valueOf(deviceTime))).orElse(null),
                new Act.Origin(null, null, admission.network(), admission.held()),
                Span.current().getSpanContext());
    }

    private static String mine(UUID petition) {
        return "/v1/petitions/" + petition + "/signatures/mine";
    }
}
