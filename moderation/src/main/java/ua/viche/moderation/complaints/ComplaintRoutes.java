package ua.viche.moderation.complaints;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ua.viche.moderation.complaints.ComplaintAnswer.ReasonAnswer;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Language;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.redis.Limits;
import ua.viche.platform.redis.Limits.Rate;

/// `/moderation/v1/complaints`: a citizen's own, and the reasons that there are.
final class ComplaintRoutes implements HttpService {

    private static final int REASONS_KEPT = 300;

    private final Complaints complaints;
    private final Idempotency idempotency;
    private final Limits limits;
    private final List<Rate> rates;

    ComplaintRoutes(Complaints complaints, Idempotency idempotency, Limits limits, List<Rate> rates) {
        this.complaints = complaints;
        this.idempotency = idempotency;
        this.limits = limits;
        this.rates = rates;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/reasons", this::reasons).get("/", this::list).post("/", this::make);
    }

    private void reasons(ServerRequest request, ServerResponse response) {
        var language = Language.announced(request, response);
        Conditional.send(request, response, Conditional.publicFor(REASONS_KEPT), new Page<>(complaints.reasons().stream()
                .map(reason -> new ReasonAnswer(reason.code(), reason.name().in(language))).toList(), null));
    }

    private void list(ServerRequest request, ServerResponse response) {
        var person = Caller.of(request).person();
        var page = Page.Request.of(request);
        var after = page.after(ComplaintRoutes::position);
        response.header(HeaderNames.CACHE_CONTROL, Conditional.PRIVATE);
        response.send(Page.of(complaints.of(person, page.limit(), after), page, one -> one.madeAt() + "," + one.id())
                .map(ComplaintAnswer::of));
    }

    private void make(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        var reasons = complaints.reasons();
        var asked = request.content().as(ComplaintRequest.class).checked(reasons);
        if (limits.take("complaints", caller.person().toString(), rates) instanceof Limits.Verdict.Exceeded(var wait)) {
            throw Problem.TOO_MANY.with().retryAfter(wait);
        }
        var complainer = new Complaints.Complainer(caller.person(), caller.assurance());
        var saying = new Complaints.Saying(asked.aboutKind(), asked.about(), asked.because(reasons), asked.text());
        idempotency.answer(request, response, caller.person(), () -> complaints.make(complainer, saying),
                complaining -> switch (complaining) {
                    case Complaining.Made(var complaint, var _) -> Answer.of(201, ComplaintAnswer.of(complaint));
                    case Complaining.AlreadyMade(var complaint) -> Answer.of(200, ComplaintAnswer.of(complaint));
                    case Complaining.NothingThere() -> throw Problem.NOT_FOUND.with();
                });
    }

    private static ComplaintStore.Position position(String text) {
        var parts = text.split(",", 2);
        return new ComplaintStore.Position(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }
}
