package ua.viche.local.fcm;

import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import ua.viche.platform.http.Json;
import ua.viche.platform.http.Problem;

/// `/local/push`: what phones would have got, and orders to the receiver. In the local run only.
public final class PushRoutes implements HttpService {

    private final FcmReceiver receiver;

    PushRoutes(FcmReceiver receiver) {
        this.receiver = receiver;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list)
                .delete("/", this::forget)
                .put("/behaviour", this::behave)
                .delete("/behaviour", this::accept);
    }

    private void list(ServerRequest request, ServerResponse response) throws Exception {
        response.header(HeaderValues.CONTENT_TYPE_JSON).send(Json.mapper().writeValueAsBytes(receiver.messages()));
    }

    private void forget(ServerRequest request, ServerResponse response) {
        receiver.forget();
        response.status(Status.NO_CONTENT_204).send();
    }

    private void behave(ServerRequest request, ServerResponse response) {
        var order = request.content().as(Order.class);
        var mistakes = order.mistakes();
        if (!mistakes.isEmpty()) {
            var problem = Problem.INVALID.with();
            mistakes.forEach(field -> problem.at("/" + field, "value"));
            throw problem;
        }
        receiver.behave(order);
        response.status(Status.NO_CONTENT_204).send();
    }

    private void accept(ServerRequest request, ServerResponse response) {
        receiver.behave();
        response.status(Status.NO_CONTENT_204).send();
    }
}
