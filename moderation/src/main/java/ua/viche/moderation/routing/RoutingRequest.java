package ua.viche.moderation.routing;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.SubmissionReceived.Risk;
import ua.viche.platform.http.Check;

/// The whole list of rules, as an administrator sends it.
record RoutingRequest(@Nullable List<@Nullable Entry> rules) {

    private static final int MOST = 500;

    /// One rule as it is sent.
    record Entry(@Nullable String queue, @Nullable String kind, @Nullable String body, @Nullable String territory,
            @Nullable String language, @Nullable String policy, @Nullable Risk risk, @Nullable Boolean minors) {}

    /// @throws ua.viche.platform.http.ProblemException 422 with the place of each mistake
    List<RoutingRule> checked(Queues queues) {
        var sent = Objects.requireNonNullElse(rules, List.<@Nullable Entry>of());
        Check.that().required("rules", rules).rule(sent.size() <= MOST, "rules", "too-many", MOST).done();
        var codes = queues.all().stream().map(Queue::code).toList();
        var check = Check.that();
        for (var i = 0; i < sent.size(); i++) {
            var at = "rules/" + i;
            var entry = sent.get(i);
            check.required(at, entry);
            if (entry != null) {
                check.oneOf(at + "/queue", entry.queue(), codes).optionalLine(at + "/kind", entry.kind(), 40)
                        .optionalLine(at + "/body", entry.body(), 64).optionalLine(at + "/territory", entry.territory(), 40)
                        .optionalLine(at + "/language", entry.language(), 35).optionalLine(at + "/policy", entry.policy(), 64);
            }
        }
        check.done();
        return sent.stream().map(Objects::requireNonNull).map(RoutingRequest::rule).toList();
    }

    private static RoutingRule rule(Entry entry) {
        return new RoutingRule(String.valueOf(entry.queue()), entry.kind(), entry.body(), entry.territory(), entry.language(),
                entry.policy(), entry.risk(), entry.minors());
    }
}
