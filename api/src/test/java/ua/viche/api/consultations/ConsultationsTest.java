package ua.viche.api.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import ua.viche.api.ApiTest;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.Client;

/// Consultations of the demonstration ministry, which begin on 23 November 2026 and last until 8 December.
@NullMarked
abstract class ConsultationsTest extends ApiTest {

    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final Instant BEGIN = Instant.parse("2026-11-23T10:00:00Z");
    static final Instant END = Instant.parse("2026-12-08T22:00:00Z");
    static final String BODY = "demo-ministry";
    static final String TEXT = """
            Преамбула проєкту.

            # Загальні положення
            Порядок визначає **правила**.

            ## Терміни
            Терміни вжито в такому значенні.

            # Прикінцеві положення
            Набирає чинності з дня оприлюднення.
            """;

    @Override
    protected Map<String, String> settings() {
        return Map.of("api.jobs.close-consultations", "300ms", "api.jobs.tell-priorities", "300ms");
    }

    Client editor() {
        return app.staff("editor", BODY);
    }

    static Map<String, String> both(String text) {
        return Map.of("uk", text, "en", "In English: " + text.length());
    }

    static Map<String, Object> plan() {
        var plan = new HashMap<String, Object>();
        plan.put("procedure", BODY);
        plan.put("title", Map.of("uk", "Порядок роботи поліції з громадами", "en", "How the police work with communities"));
        plan.put("summary", both("Порядок спільної роботи."));
        plan.put("affected", both("Мешканці громад, поліція."));
        plan.put("consequences", both("Зустрічі щонайменше двічі на рік."));
        plan.put("contact", both("consult@example.org"));
        plan.put("lastDay", "2026-12-08");
        return plan;
    }

    /// A draft with a text: its path.
    String draft(Client editor, Map<String, Object> plan) {
        var drafted = editor.post("/v1/consultations", plan).assertStatus(201);
        var path = "/v1/consultations/" + drafted.text("/id");
        editor.ifMatch(drafted.etag()).put(path + "/text", Map.of("markdown", TEXT)).assertStatus(200);
        return path;
    }

    /// An announced consultation: its path.
    String announced(Client editor) {
        var path = draft(editor, plan());
        editor.post(path + "/announcement").assertStatus(200);
        return path;
    }

    String announced() {
        return announced(editor());
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    List<JsonNode> sections(String path) {
        var sections = app.anonymous().get(path + "/text").assertStatus(200).json().path("sections");
        return java.util.stream.StreamSupport.stream(sections.spliterator(), false).toList();
    }

    Answer contribute(Client author, String path, Map<String, ?> more) {
        var body = new LinkedHashMap<String, Object>(Map.of("text", "Пропоную зустрічатися щокварталу."));
        body.putAll(more);
        return author.post(path + "/contributions", body);
    }

    String contribution(String path) {
        return contribute(app.citizen(), path, Map.of()).assertStatus(201).text("/id");
    }

    void moderate(String contribution, DecisionMade.Action action) {
        var subject = UUID.fromString(contribution);
        await().atMost(PATIENCE).until(() -> !neighbours.heard(SubmissionReceived.class, subject).isEmpty());
        var submission = neighbours.heard(SubmissionReceived.class, subject).getLast().submission();
        neighbours.tell(new DecisionMade(UUID.randomUUID(), submission, "contribution", subject, action,
                action == DecisionMade.Action.APPROVE ? null : "hate", null, clock.instant()));
        var state = action == DecisionMade.Action.APPROVE ? "published" : "hidden";
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                app.anonymous().get("/v1/contributions/" + contribution).text("/state")).isEqualTo(state));
    }

    Answer answer(Client editor, String path, String outcome, List<String> contributions) {
        return editor.post(path + "/verdicts",
                Map.of("contributions", contributions, "outcome", outcome, "reason", "Тому що так краще для громад."));
    }

    static Map<String, Object> conclusion() {
        return Map.of("conclusion", both("Порядок затверджено зі змінами."));
    }
}
