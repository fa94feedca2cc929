package ua.viche.moderation.decisions.bulk;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.moderation.decisions.Verdict;
import ua.viche.moderation.queue.Reviewer;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;

/// `/moderation/v1/bulk-decisions`: a preview, its confirmation, and what became of each item. Only for whoever made it.
final class BulkRoutes implements HttpService {

    private static final Problem EXPIRED = new Problem(409, "bulk-expired");
    private static final int MOST = 100;
    private static final int CODE_LIMIT = 64;

    private final BulkDecisions bulk;
    private final Idempotency idempotency;

    BulkRoutes(BulkDecisions bulk, Idempotency idempotency) {
        this.bulk = bulk;
        this.idempotency = idempotency;
    }

    /// What a moderator sends. Redacting is not for many at once.
    record BulkRequest(List<UUID> items, @Nullable String action, @Nullable String policy, @Nullable String explanation) {

        BulkRequest {
            var check = Check.that().rule(items != null && !items.isEmpty() && items.stream().allMatch(Objects::nonNull), "items",
                    "required").rule(items == null || items.size() <= MOST, "items", "too-many", MOST)
                    .oneOf("action", action, List.of("approve", "return", "reject", "hide"));
            var limit = Verdict.limit("reject".equals(action) ? Action.REJECT : Action.HIDE);
            if ("approve".equals(action)) {
                check.optionalLine("policy", policy, CODE_LIMIT).optionalText("explanation", explanation, limit);
            } else {
                check.line("policy", policy, CODE_LIMIT).text("explanation", explanation, limit);
            }
            check.done();
        }

        Verdict verdict() {
            return new Verdict(Action.valueOf(String.valueOf(action).toUpperCase(Locale.ROOT)), policy, explanation);
        }
    }

    record BulkAnswer(UUID id, String state, Action action, @Nullable String policy, @Nullable String explanation,
            Instant createdAt, Instant expiresAt, @Nullable Instant confirmedAt, Counts counts, List<Bulk.Part> items) {

        static BulkAnswer of(Bulk bulk, Instant now) {
            return new BulkAnswer(bulk.id(), bulk.state(now), bulk.verdict().action(), bulk.verdict().policy(),
                    bulk.verdict().explanation(), bulk.createdAt(), bulk.expiresAt(), bulk.confirmedAt(), Counts.of(bulk.parts()),
                    bulk.parts());
        }
    }

    /// @param possible that the preview found nothing in the way of
    record Counts(int total, long possible, long decided, long refused, long waiting) {

        static Counts of(List<Bulk.Part> parts) {
            return new Counts(parts.size(), parts.stream().filter(part -> part.expected() == null).count(),
                    count(parts, Bulk.Outcome.DECIDED), count(parts, Bulk.Outcome.REFUSED), count(parts, Bulk.Outcome.WAITING));
        }

        private static long count(List<Bulk.Part> parts, Bulk.Outcome outcome) {
            return parts.stream().filter(part -> part.outcome() == outcome).count();
        }
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/", this::preview).get("/{id}", this::read).post("/{id}/confirmation", this::confirm);
    }

    private void preview(ServerRequest request, ServerResponse response) {
        var reviewer = Reviewer.of(request);
        var body = request.content().as(BulkRequest.class);
        idempotency.answer(request, response, reviewer.person(), () -> bulk.preview(reviewer, body.items(), body.verdict()),
                made -> Answer.of(201, BulkAnswer.of(made, bulk.now())).header("Location",
                        "/moderation/v1/bulk-decisions/" + made.id()));
    }

    private void read(ServerRequest request, ServerResponse response) {
        var found = bulk.find(Reviewer.of(request), PathId.of(request, "id")).orElseThrow(Problem.NOT_FOUND::with);
        response.send(BulkAnswer.of(found, bulk.now()));
    }

    private void confirm(ServerRequest request, ServerResponse response) {
        var reviewer = Reviewer.of(request);
        var id = PathId.of(request, "id");
        idempotency.answer(request, response, reviewer.person(), () -> bulk.confirm(reviewer, id),
                confirming -> switch (confirming) {
                    case BulkDecisions.Confirming.Confirmed(var confirmed) ->
                        Answer.of(202, BulkAnswer.of(confirmed, bulk.now()));
                    case BulkDecisions.Confirming.Expired(var at) -> throw EXPIRED.with().detail("expiredAt", at);
                    case BulkDecisions.Confirming.Nothing() -> throw Problem.NOT_FOUND.with();
                });
    }
}
