package ua.viche.api.signing;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;

/// `/v1/receipts/{id}`: for whoever has the id, which nobody can guess.
final class ReceiptRoutes implements HttpService {

    private final Receipts receipts;

    ReceiptRoutes(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/{id}", this::get);
    }

    private void get(ServerRequest request, ServerResponse response) {
        response.send(receipts.of(PathId.of(request, "id")).orElseThrow(() -> Problem.NOT_FOUND.with("receipt")));
    }
}
