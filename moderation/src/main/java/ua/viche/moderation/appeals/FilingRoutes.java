package ua.viche.moderation.appeals;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.PathId;
import ua.viche.platform.identity.Caller;

/// `/moderation/v1/statements/{id}/appeal`: for the author whom the statement is for.
final class FilingRoutes implements HttpService {

    private final AppealFiling filing;
    private final Idempotency idempotency;

    FilingRoutes(AppealFiling filing, Idempotency idempotency) {
        this.filing = filing;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/{id}/appeal", this::file).get("/{id}/appeal", this::read);
    }

    private void file(ServerRequest request, ServerResponse response) {
        var author = Caller.of(request).person();
        var statement = PathId.of(request, "id");
        var text = request.content().as(AppealRequests.Filing.class).text();
        idempotency.answer(request, response, author, () -> filing.file(author, statement, text), appealing -> {
            if (appealing instanceof Appealing.Done done) {
                return Answer.of(201, AppealAnswers.ForAuthor.of(done)).header("Location",
                        "/moderation/v1/statements/" + statement + "/appeal");
            }
            throw AppealProblems.of(appealing);
        });
    }

    private void read(ServerRequest request, ServerResponse response) {
        var appealing = filing.look(Caller.of(request).person(), PathId.of(request, "id"));
        if (appealing instanceof Appealing.Done done) {
            Conditional.send(request, response, Conditional.PRIVATE, AppealAnswers.ForAuthor.of(done));
        } else {
            throw AppealProblems.of(appealing);
        }
    }
}
