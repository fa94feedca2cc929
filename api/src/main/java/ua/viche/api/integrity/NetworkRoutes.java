package ua.viche.api.integrity;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.api.integrity.NetworkStore.Scope;
import ua.viche.api.procedures.Procedures;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;

/// `/v1/integrity/networks`: rules about networks, for scrutineers.
final class NetworkRoutes implements HttpService {

    private final Networks networks;
    private final Procedures procedures;
    private final Idempotency idempotency;

    /// A rule as a scrutineer sees it; who added it is not said.
    record View(UUID id, NetworkRule.Kind kind, @Nullable AddressRange network, @Nullable NetworkHash hash,
            @Nullable String procedure, String reason, Instant addedAt, @Nullable Instant until, boolean mine) {

        static View of(NetworkRule rule, Scrutineer reader) {
            return new View(rule.id(), rule.kind(), rule.network(), rule.hash(), rule.procedure(), rule.reason(), rule.addedAt(),
                    rule.until(), rule.addedBy().equals(reader.person()));
        }
    }

    NetworkRoutes(Networks networks, Procedures procedures, Idempotency idempotency) {
        this.networks = networks;
        this.procedures = procedures;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/networks", this::add).get("/networks", this::list).delete("/networks/{id}", this::remove);
    }

    private void add(ServerRequest request, ServerResponse response) {
        var staff = Scrutineer.of(request);
        var wanted = request.content().as(NetworkRequest.class);
        var procedure = wanted.procedure();
        if (procedure == null ? !staff.everything() : !staff.covers(procedure)) {
            throw Scrutineer.outOfScope();
        }
        if (procedure != null && procedures.rulesFor(procedure).isEmpty()) {
            throw Problem.INVALID.with().at("/procedure", "unknown-procedure");
        }
        idempotency.answer(request, response, staff.person(), () -> networks.add(staff.person(), wanted),
                rule -> Answer.of(Status.CREATED_201.code(), View.of(rule, staff)).header("Location",
                        "/v1/integrity/networks/" + rule.id()));
        networks.refresh();
    }

    private void list(ServerRequest request, ServerResponse response) {
        var staff = Scrutineer.of(request);
        response.send(networks.list(scope(staff), Page.Request.of(request)).map(rule -> View.of(rule, staff)));
    }

    private void remove(ServerRequest request, ServerResponse response) {
        var staff = Scrutineer.of(request);
        var id = PathId.of(request, "id");
        idempotency.answer(request, response, staff.person(), () -> networks.remove(staff.person(), id, scope(staff)),
                removed -> {
                    if (removed.isEmpty()) {
                        throw Problem.NOT_FOUND.with("network");
                    }
                    return Answer.of(Status.NO_CONTENT_204.code(), null);
                });
        networks.refresh();
    }

    private static Scope scope(Scrutineer staff) {
        return new Scope(staff.everything(), staff.procedures());
    }
}
