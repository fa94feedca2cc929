package ua.viche.api.alerts;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import org.jspecify.annotations.Nullable;
import ua.viche.api.districts.Districts;
import ua.viche.api.reports.categories.Categories;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;

/// `/v1/alerts`: a person's own, never anybody else's.
final class AlertRoutes implements HttpService {

    private static final Problem ENOUGH = new Problem(409, "too-many-alerts");

    private final Alerts alerts;
    private final Districts districts;
    private final Categories categories;
    private final Idempotency idempotency;

    AlertRoutes(Alerts alerts, Districts districts, Categories categories, Idempotency idempotency) {
        this.alerts = alerts;
        this.districts = districts;
        this.categories = categories;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list).post("/", this::follow).delete("/{id}", this::drop);
    }

    private void list(ServerRequest request, ServerResponse response) {
        response.send(new Page<>(alerts.of(Caller.of(request).person()), null));
    }

    private void follow(ServerRequest request, ServerResponse response) {
        var person = Caller.of(request).person();
        var wish = request.content().as(Alert.Wish.class);
        Check.that().rule(isKnown(wish.district(), wish), "district", "unknown-district").rule(
                wish.category() == null || categories.find(wish.category()).filter(one -> one.publicly()).isPresent(), "category",
                "unknown-category").done();
        idempotency.answer(request, response, person, () -> alerts.follow(person, wish), made -> {
            var alert = made.orElseThrow(() -> ENOUGH.with(Alerts.MOST));
            return Answer.of(201, alert.bare()).header("Location", "/v1/alerts/" + alert.id());
        });
    }

    private boolean isKnown(@Nullable String district, Alert.Wish wish) {
        return district == null || districts.find(wish.district() == null ? "" : wish.district()).isPresent();
    }

    private void drop(ServerRequest request, ServerResponse response) {
        var person = Caller.of(request).person();
        var id = PathId.of(request, "id");
        idempotency.answer(request, response, person, () -> alerts.drop(person, id), dropped -> {
            if (!dropped) {
                throw Problem.NOT_FOUND.with("alert");
            }
            return Answer.of(204, null);
        });
    }
}
