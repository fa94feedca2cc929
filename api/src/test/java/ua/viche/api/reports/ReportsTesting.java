package ua.viche.api.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import ua.viche.api.ApiTest;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.local.harness.Client;

/// The API with the demonstration's districts, where authors have no second thoughts unless a test gives them some.
@NullMarked
public abstract class ReportsTesting extends ApiTest {

    protected static final Duration PATIENCE = Duration.ofSeconds(20);
    /// In the district demo-1.
    protected static final Map<String, Object> HERE = Map.of("lat", 50.4301, "lng", 30.4602);

    @Override
    protected Map<String, String> settings() {
        return Map.of("api.districts.demo", "true", "api.reports.second-thoughts", "0ms", "api.reports.look", "100ms",
                "api.reports.per-minute", "1000", "api.reports.per-day", "10000", "api.reports.map.every", "100ms",
                "api.reports.clock", "100ms");
    }

    /// Noise at night, with everything that must be said.
    protected static Map<String, Object> noise() {
        return body("noise", "Щоночі грає музика", Map.of("when", "night"));
    }

    protected static Map<String, Object> body(String category, String text, Map<String, ?> answers) {
        return new HashMap<>(Map.of("category", category, "text", text, "answers", answers, "emergency", false, "place", HERE));
    }

    protected static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var more = new HashMap<>(body);
        more.put(field, value);
        return more;
    }

    protected static Map<String, Object> question() {
        var body = body("question", "Коли прийом громадян?", Map.of());
        body.put("kind", "question");
        return body;
    }

    protected String submit(Client author, Map<String, Object> body) {
        return author.post("/v1/reports", body).assertStatus(201).text("/id");
    }

    /// A public report, approved by moderation.
    protected String published(Client author, Map<String, Object> body) {
        var id = submit(author, body);
        moderate(id, DecisionMade.Action.APPROVE);
        await().atMost(PATIENCE).untilAsserted(() -> app.anonymous().get("/v1/reports/" + id).assertStatus(200));
        return id;
    }

    protected void moderate(String id, DecisionMade.Action action) {
        var report = UUID.fromString(id);
        await().atMost(PATIENCE).until(() -> !neighbours.heard(SubmissionReceived.class, report).isEmpty());
        var submission = neighbours.heard(SubmissionReceived.class, report).getLast().submission();
        neighbours.tell(new DecisionMade(UUID.randomUUID(), submission, "report", report, action, null, null, clock.instant()));
    }

    protected Client officer() {
        return app.staff("officer", "demo-1");
    }

    protected String state(Client author, String id) {
        return author.get("/v1/reports/" + id).assertStatus(200).text("/state");
    }

    protected static void isPointed(ua.viche.local.harness.Answer answer, int status, String pointer, String rule) {
        answer.assertStatus(status);
        assertThat(answer.json().path("errors")).as(answer.text())
                .anyMatch(error -> error.path("pointer").asText().equals(pointer) && error.path("code").asText().equals(rule)
                        && !error.path("detail").asText().isBlank());
    }
}
