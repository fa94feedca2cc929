package ua.viche.api.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.viche.api.ApiService;
import ua.viche.api.BehindProxyTest;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.Stack;

/// Who is told that they sign too often, who is not, and what staff decide about networks.
class AdmissionTest extends BehindProxyTest {

    private static final int BURST = 120;

    @Test
    void whatComesTooFastFromOneNetworkIsHeldAndItsSignersAreToldWhatEverybodyIsTold() {
        var id = openToThePresident();
        var first = from(app.citizen(), "192.0.2.10");
        var usual = sign(id, first).assertStatus(201);
        signers(id, BURST - 2, "192.0.2.10");
        var counting = BURST - 1;
        var olena = from(app.citizen(), "192.0.2.10");
        var held = sign(id, olena).assertStatus(201);
        while (held(id).path("held").asLong() == 0 && counting < 3 * BURST) {
            counting++;
            olena = from(app.citizen(), "192.0.2.10");
            held = sign(id, olena).assertStatus(201);
        }

        assertThat(shape(held)).isEqualTo(shape(usual));
        assertThat(shape(sign(id, olena).assertStatus(200))).isEqualTo(shape(sign(id, first).assertStatus(200)));
        assertThat(shape(olena.get(mine(id)).assertStatus(200))).isEqualTo(shape(first.get(mine(id)).assertStatus(200)));
        awaitCount(id, counting);
        assertThat(held(id).path("held").asLong()).isEqualTo(1);
        assertThat(held(id).toString()).doesNotContain("192.0.2.10").doesNotContain(held.text("/receipt/id"));
        sign(id, from(app.citizen(), "192.0.2.11")).assertStatus(201);
        awaitCount(id, counting + 1);
    }

    @Test
    void whoWithdrawsAHeldSignatureChangesNoCount() {
        var id = open();
        block(id, "192.0.2.20");
        var olena = from(app.citizen(), "192.0.2.20");
        sign(id, olena).assertStatus(201);

        olena.delete(mine(id)).assertStatus(204);

        olena.get(mine(id)).assertProblem(404, "not-found");
        awaitCount(id, 5);
    }

    @Test
    void aPersonWhoSignsTooOftenIsTold() {
        var id = open();
        var olena = app.citizen();
        sign(id, olena).assertStatus(201);
        for (var again = 1; again < 60; again++) {
            sign(id, olena).assertStatus(200);
        }

        assertThat(sign(id, olena).assertProblem(429, "too-many-requests").header("Retry-After")).isNotBlank();
    }

    @Test
    void anAllowedNetworkHasNoLimit() {
        var id = openToThePresident();
        rule("allow", "198.51.100.0/24").assertStatus(201);

        signers(id, BURST + 10, "198.51.100.7");

        awaitCount(id, BURST + 10);
        assertThat(held(id).path("held").asLong()).isZero();
    }

    @Test
    void aBlockBeatsAnAllow() {
        var id = open();
        rule("allow", "203.0.113.64/26").assertStatus(201);
        rule("block", "203.0.113.0/24").assertStatus(201);
        rule("allow", "2001:db8:7::/48").assertStatus(201);
        rule("block", "2001:db8:7:1::/64").assertStatus(201);

        signers(id, 2, "203.0.113.65");
        signers(id, 1, "2001:db8:7:1::5");
        signers(id, 1, "2001:db8:7:2::5");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(held(id).path("held").asLong()).isEqualTo(3));
        awaitCount(id, 6);
    }

    @Test
    void aNetworkIsBlockedByTheHashUnderWhichStaffSeeIt() {
        var id = open();
        var rule = rule("block", "192.0.2.30").assertStatus(201).text("/id");
        signers(id, 1, "192.0.2.30");
        var hash = heldNetwork(id);
        scrutineer().delete("/v1/integrity/networks/" + rule).assertStatus(204);
        var other = open();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(standing()).doesNotContain(rule));

        scrutineer().post("/v1/integrity/networks", Map.of("kind", "block", "hash", hash, "reason", "Перевірка"))
                .assertStatus(201);

        signers(other, 1, "192.0.2.30");
        assertThat(heldNetwork(other)).isEqualTo(hash);
    }

    @Test
    void aRuleEndsWithItsTime() {
        var id = open();
        scrutineer()
                .post("/v1/integrity/networks", Map.of("kind", "block", "network", "192.0.2.40", "reason", "Перевірка", "until",
                        clock.instant().plus(Duration.ofMinutes(10)).toString()))
                .assertStatus(201);
        signers(id, 1, "192.0.2.40");

        clock.advance(Duration.ofMinutes(10));

        signers(id, 1, "192.0.2.40");
        awaitCount(id, 6);
    }

    @Test
    void everyReplicaFollowsWithinSeconds() {
        var id = open();
        var replica = Stack.shared().replica(app, List.of(new ApiService()), clock);
        try {
            rule("block", "192.0.2.50").assertStatus(201);

            await().atMost(PATIENCE).until(() -> {
                sign(id, from(replica.citizen(), "192.0.2.50")).assertStatus(201);
                return held(id).path("held").asLong() > 0;
            });
        } finally {
            replica.stop();
        }
    }

    @Test
    void onlyScrutineersDecideAboutNetworksEachWithinTheirProcedures() {
        var body = Map.of("kind", "allow", "network", "192.0.2.60", "reason", "Школа", "procedure", "demo");
        app.anonymous().post("/v1/integrity/networks", body).assertProblem(401, "unauthenticated");
        app.staff("official", "demo").post("/v1/integrity/networks", body).assertProblem(403, "forbidden");
        app.staff("scrutineer", "ua-president").post("/v1/integrity/networks", body).assertProblem(403, "forbidden");
        app.staff("scrutineer", "demo")
                .post("/v1/integrity/networks", Map.of("kind", "allow", "network", "192.0.2.60", "reason", "Школа"))
                .assertProblem(403, "forbidden");

        var own = app.staff("scrutineer", "demo");
        var id = own.post("/v1/integrity/networks", body).assertStatus(201).text("/id");

        assertThat(own.get("/v1/integrity/networks?limit=100").items()).anySatisfy(rule -> {
            assertThat(rule.path("id").asText()).isEqualTo(id);
            assertThat(rule.path("network").asText()).isEqualTo("192.0.2.60/32");
            assertThat(rule.path("mine").asBoolean()).isTrue();
        });
        app.staff("scrutineer", "ua-president").delete("/v1/integrity/networks/" + id).assertProblem(404, "not-found");
        app.staff("admin").delete("/v1/integrity/networks/" + id).assertStatus(204);
        own.delete("/v1/integrity/networks/" + id).assertProblem(404, "not-found");
    }

    @Test
    void whatIsNoNetworkIsSaidWithAPointer() {
        var answer = rule("block", "example.org/24").assertProblem(422, "invalid");

        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/network");
        scrutineer().post("/v1/integrity/networks", Map.of("kind", "forbid", "hash", "x", "reason", ""))
                .assertProblem(422, "invalid");
        scrutineer().post("/v1/integrity/networks",
                Map.of("kind", "allow", "network", "192.0.2.1", "reason", "Школа", "procedure", "nowhere"))
                .assertProblem(422, "invalid");
    }

    @Test
    void everyActOfStaffIsInTheAuditTrail() {
        var admin = app.staff("admin");
        var before = admin.get("/v1/audit/verification").assertStatus(200).json().path("entries").asLong();

        var id = rule("allow", "192.0.2.70").assertStatus(201).text("/id");
        scrutineer().delete("/v1/integrity/networks/" + id).assertStatus(204);

        var after = admin.get("/v1/audit/verification").assertStatus(200).json();
        assertThat(after.path("entries").asLong()).isEqualTo(before + 2);
        assertThat(after.path("intact").asBoolean()).isTrue();
    }

    /// A petition whose procedure limits networks; it has no signatures.
    private String openToThePresident() {
        var author = app.citizen();
        var body = Map.of("procedure", "ua-president", "title", "Більше дерев", "text", "Просимо висадити липи.");
        var id = author.post("/v1/petitions", body).assertStatus(201).text("/id");
        author.post("/v1/petitions/" + id + "/submission").assertStatus(202);
        decide(id, DecisionMade.Action.APPROVE, null, null);
        awaitState(id, author, "open");
        return id;
    }

    private List<String> standing() {
        return scrutineer().get("/v1/integrity/networks?limit=100").items().stream().map(rule -> rule.path("id").asText())
                .toList();
    }

    private static String mine(String id) {
        return "/v1/petitions/" + id + "/signatures/mine";
    }

    /// Everything of an answer but the ids, the moments and the counts.
    private static String shape(Answer answer) {
        var headers = answer.headers().map().keySet().stream().sorted().toList();
        return answer.status() + " " + headers + " " + answer.text().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("[0-9]{4}-[0-9-]+T[0-9:.]+Z", "TIME").replaceAll("\"count\":[0-9]+", "\"count\":N");
    }
}
