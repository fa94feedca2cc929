package ua.viche.moderation.quality;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import ua.viche.moderation.figures.Period;
import ua.viche.moderation.policy.Policies;
import ua.viche.moderation.queue.Reviewer;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// Second reviews for reviewers, golden items and the report for administrators.
final class QualityRoutes {

    private final SecondReviews reviews;
    private final Policies policies;
    private final Idempotency idempotency;

    QualityRoutes(SecondReviews reviews, Policies policies, Idempotency idempotency) {
        this.reviews = reviews;
        this.policies = policies;
        this.idempotency = idempotency;
    }

    /// `/moderation/v1/reviews`
    HttpService reviews() {
        return (HttpRules rules) -> rules.post("/", this::next).post("/{id}/opinion", this::answer);
    }

    /// `/moderation/v1/golden-items`
    HttpService golden() {
        return (HttpRules rules) -> rules.post("/", this::add);
    }

    /// `/moderation/v1/quality`
    HttpService report() {
        return (HttpRules rules) -> rules.get("/", this::report);
    }

    private void next(ServerRequest request, ServerResponse response) {
        var reviewer = Reviewer.of(request);
        idempotency.answer(request, response, reviewer.person(), () -> reviews.next(reviewer),
                asked -> asked.map(one -> Answer.of(200, one)).orElseGet(() -> Answer.of(204, null)));
    }

    private void answer(ServerRequest request, ServerResponse response) {
        var reviewer = Reviewer.of(request);
        var id = PathId.of(request, "id");
        var opinion = request.content().as(QualityRequests.Answer.class).opinion();
        known(opinion);
        idempotency.answer(request, response, reviewer.person(), () -> reviews.answer(reviewer, id, opinion), kept -> {
            if (!kept) {
                throw Problem.NOT_FOUND.with();
            }
            return Answer.of(204, null);
        });
    }

    private void add(ServerRequest request, ServerResponse response) {
        var admin = Caller.of(request).require(Role.ADMIN);
        var golden = request.content().as(QualityRequests.Golden.class).item(admin.person(), reviews.now());
        known(golden.expected());
        idempotency.answer(request, response, admin.person(), () -> reviews.add(golden),
                added -> Answer.of(201, Map.of("id", added.id())));
    }

    private void report(ServerRequest request, ServerResponse response) {
        Caller.of(request).require(Role.ADMIN);
        var period = Period.of(request, reviews.now());
        response.send(reviews.report(period.from(), period.until()));
    }

    private void known(Opinion opinion) {
        var policy = opinion.policy();
        if (policy != null && policies.all().stream().noneMatch(one -> one.code().equals(policy))) {
            throw Problem.INVALID.with().at("/policy", "policy-not-applicable", policy);
        }
    }
}
