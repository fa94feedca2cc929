package ua.viche.moderation.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.viche.contracts.events.SubmissionReceived.Risk;
import ua.viche.moderation.Moderation;
import ua.viche.moderation.Submission;

class RoutingTest {

    private static final String PATH = "/moderation/v1/routing";

    private static Moderation given;

    @BeforeAll
    static void start() {
        given = new Moderation();
    }

    @AfterAll
    static void stop() {
        given.close();
    }

    @Test
    void anAdministratorsRuleSendsTheNextSubmissionElsewhere() {
        var admin = given.app().staff("admin");
        var kind = given.newKind();
        var before = given.item(kind);
        var read = admin.get(PATH).assertStatus(200);
        var rules = new ArrayList<Object>(List.of(Map.of("queue", "seniors", "kind", kind, "minors", false)));
        read.json().path("rules").forEach(rules::add);

        var changed = admin.ifMatch(read.etag()).put(PATH, Map.of("rules", rules)).assertStatus(200);

        assertThat(changed.json().path("rules")).hasSize(rules.size());
        assertThat(given.item(kind).at("/standing/queue").asText()).isEqualTo("seniors");
        assertThat(given.look(before).text("/standing/queue")).isEqualTo("general");
        admin.ifMatch(read.etag()).put(PATH, Map.of("rules", rules)).assertProblem(412, "stale");
        assertThat(admin.get(PATH).json()).isEqualTo(changed.json());
    }

    @Test
    void rulesNameQueuesThatThereAre() {
        var admin = given.app().staff("admin").ifMatch(given.moderator().get(PATH).assertStatus(200).etag());

        var refused = admin.put(PATH, Map.of("rules", List.of(Map.of("queue", "general"), Map.of("queue", "nowhere"))))
                .assertProblem(422, "invalid");

        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/rules/1/queue");
        admin.put(PATH, "{\"rules\":[null]}").assertProblem(422, "invalid");
        admin.put(PATH, "{}").assertProblem(422, "invalid");
        admin.put(PATH, "{\"rules\":[{\"queue\":\"general\",\"risk\":\"huge\"}]}").assertProblem(422, "invalid");
    }

    @Test
    void onlyAdministratorsChangeRules() {
        var moderator = given.moderator();
        var etag = moderator.get(PATH).etag();

        moderator.ifMatch(etag).put(PATH, Map.of("rules", List.of())).assertProblem(403, "forbidden");
        given.app().citizen().get(PATH).assertProblem(403, "forbidden");
        given.app().anonymous().get(PATH).assertProblem(401, "unauthenticated");
        given.app().staff("admin").put(PATH, Map.of("rules", List.of())).assertProblem(428, "precondition-required");
    }

    @Test
    void childrenAndRiskComeSooner() {
        var usual = given.item(Submission.of(given, "comment"));
        var risky = given.item(Submission.with(Submission.of(given, "comment"), null,
                Risk.HIGH, null));
        var child = given.item(Submission.with(Submission.of(given, "comment"), null, null, true));

        assertThat(usual.at("/standing/queue").asText()).isEqualTo("discussion");
        assertThat(risky.at("/standing/points").asDouble()).isEqualTo(5);
        assertThat(wanted(risky)).isBefore(wanted(usual));
        assertThat(child.at("/standing/queue").asText()).isEqualTo("schools");
        assertThat(child.path("playbook").path("uk").asText()).contains("дітьми");
        assertThat(child.path("playbook").path("en").asText()).contains("children");
    }

    private static Instant wanted(JsonNode item) {
        return Instant.parse(item.at("/standing/wantedAt").asText());
    }
}
