package ua.viche.api.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.viche.api.BehindProxyTest;
import ua.viche.contracts.events.SignaturesAccepted;
import ua.viche.contracts.events.SignaturesAccepted.Tally;

/// Taking signatures out in bulk, and letting held ones count: what is previewed is what is done, and never by one person alone.
class CorrectionsTest extends BehindProxyTest {

    @Test
    void whatIsPreviewedIsWhatIsDone() {
        var one = open();
        var other = open();
        var network = network(one, "192.0.2.1");
        var robots = signers(one, 7, "192.0.2.1");
        signers(one, 3, "192.0.2.2");
        signers(other, 4, "192.0.2.1");
        var staff = scrutineer();

        var proposal = propose(staff, "invalidate", "automated-signing", Map.of("networks", List.of(network))).assertStatus(201);

        assertThat(proposal.text("/state")).isEqualTo("proposed");
        assertThat(proposal.json().path("signatures").asInt()).isEqualTo(12);
        assertThat(proposal.json().path("affected").asInt()).isEqualTo(2);
        assertThat(proposal.json().at("/petitions/0/before").asInt()).isEqualTo(16);
        assertThat(proposal.json().at("/petitions/0/after").asInt()).isEqualTo(8);
        assertThat(proposal.json().at("/petitions/1/after").asInt()).isEqualTo(5);
        assertThat(proposal.json().at("/petitions/0/falls").asBoolean()).isFalse();
        awaitCount(one, 16);
        awaitCount(other, 9);

        var done = carriedOut(proposal);

        assertThat(done.path("corrected").asInt()).isEqualTo(12);
        assertThat(done.path("skipped").asInt()).isZero();
        assertThat(done.path("waiting").asInt()).isZero();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(List.of(count(one), count(other))).containsExactly(8L, 5L));
        sign(one, robots.getFirst()).assertProblem(409, "signature-invalidated");
        robots.getFirst().get("/v1/petitions/" + one + "/signatures/mine").assertProblem(404, "not-found");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(changes(one, 8)).singleElement()
                .satisfies(tally -> assertThat(tally.withdrawn()).isEqualTo(8)));
    }

    @Test
    void whoeverProposedCannotConfirmAndTheDatabaseSaysSoToo() {
        var id = open();
        var receipts = receipts(id, signers(id, 1, "192.0.2.3"));
        var staff = scrutineer();
        var correction = propose(staff, "invalidate", "automated-signing", Map.of("receipts", receipts)).assertStatus(201)
                .text("/id");

        staff.post(path(correction) + "/confirmation").assertProblem(409, "four-eyes");

        assertThatThrownBy(() -> execute("update api.correction set state = 'RUNNING', confirmed_by = proposed_by,"
                + " confirmed_at = now() where id = '" + correction + "'")).hasMessageContaining("check constraint");
        assertThatThrownBy(() -> execute("update api.correction set state = 'RUNNING' where id = '" + correction + "'"))
                .hasMessageContaining("check constraint");
        awaitCount(id, 6);
        scrutineer().post(path(correction) + "/confirmation").assertStatus(202);
        awaitCorrection(correction, "done");
        scrutineer().post(path(correction) + "/confirmation").assertProblem(409, "correction-state");
    }

    @Test
    void aProposalIsOverAfterADay() throws SQLException {
        var id = open();
        var receipts = receipts(id, signers(id, 1, "192.0.2.4"));
        var correction = propose(scrutineer(), "invalidate", "automated-signing", Map.of("receipts", receipts)).assertStatus(201)
                .text("/id");

        clock.advance(Duration.ofHours(24));

        var answer = scrutineer().post(path(correction) + "/confirmation").assertProblem(409, "correction-state");
        assertThat(answer.text("/state")).isEqualTo("expired");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(frozen(correction)).isZero());
        assertThat(awaitCorrection(correction, "expired").path("corrected").asInt()).isZero();
        awaitCount(id, 6);
    }

    @Test
    void whatChangedSinceItWasPreviewedIsSkippedAndSaid() {
        var id = open();
        var signers = signers(id, 4, "192.0.2.5");
        var proposal = propose(scrutineer(), "invalidate", "identity-misused", Map.of("receipts", receipts(id, signers)));
        signers.getFirst().delete("/v1/petitions/" + id + "/signatures/mine").assertStatus(204);
        signers.getLast().delete("/v1/petitions/" + id + "/signatures/mine").assertStatus(204);
        sign(id, signers.getLast()).assertStatus(201);

        var done = carriedOut(proposal);

        assertThat(done.path("corrected").asInt()).isEqualTo(2);
        assertThat(done.path("skipped").asInt()).isEqualTo(2);
        awaitCount(id, 6);
    }

    @Test
    void losingTheThresholdRevertsAWaitingPetitionWhichMayReachItAgain() {
        var author = app.citizen();
        var id = open(author);
        var robots = signers(id, 10, "192.0.2.6");
        signers(id, 35, "192.0.2.7");
        awaitState(id, author, "awaiting_answer");
        var proposal = propose(scrutineer(), "invalidate", "automated-signing", Map.of("receipts", receipts(id, robots)));
        assertThat(proposal.json().at("/petitions/0/falls").asBoolean()).isTrue();
        assertThat(proposal.json().at("/petitions/0/threshold").asInt()).isEqualTo(50);

        carriedOut(proposal);

        awaitState(id, author, "open");
        signers(id, 10, "192.0.2.7");
        awaitState(id, author, "awaiting_answer");
        awaitCount(id, 50);
    }

    @Test
    void anAnsweredPetitionStaysAnsweredAndItsCountIsCorrected() {
        var author = app.citizen();
        var id = open(author);
        var robots = signers(id, 45, "192.0.2.8");
        awaitState(id, author, "awaiting_answer");
        app.staff("official", "demo").post("/v1/petitions/" + id + "/answer", Map.of("text", "Висадимо.")).assertStatus(201);

        carriedOut(propose(scrutineer(), "invalidate", "court-decision", Map.of("receipts", receipts(id, robots))));

        awaitCount(id, 5);
        assertThat(author.get("/v1/petitions/" + id).text("/state")).isEqualTo("answered");
    }

    @Test
    void aWaitingPetitionThatLosesItsThresholdAfterItsDeadlineIsClosed() {
        var author = app.citizen();
        var id = open(author);
        var robots = signers(id, 45, "192.0.2.9");
        awaitState(id, author, "awaiting_answer");
        clock.advance(Duration.ofDays(40));

        carriedOut(propose(scrutineer(), "invalidate", "automated-signing", Map.of("receipts", receipts(id, robots))));

        awaitState(id, author, "closed");
        awaitCount(id, 5);
        assertThat(author.get("/v1/petitions/" + id).json().at("/clocks").toString()).doesNotContain("answer_due");
    }

    @Test
    void heldSignaturesCountFromTheirReleaseWithTheReceiptsTheirSignersHave() {
        var author = app.citizen();
        var id = open(author);
        signers(id, 40, "192.0.2.11");
        rule("block", "192.0.2.10").assertStatus(201);
        var signers = signers(id, 6, "192.0.2.10");
        var before = receipts(id, signers);
        awaitCount(id, 45);

        var proposal = propose(scrutineer(), "release", "shared-network", Map.of("petitions", List.of(id), "held", true));
        assertThat(proposal.json().at("/petitions/0/after").asInt()).isEqualTo(51);
        assertThat(proposal.json().at("/petitions/0/reaches").asBoolean()).isTrue();
        carriedOut(proposal);

        assertThat(receipts(id, signers)).isEqualTo(before);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(count(id)).isEqualTo(51));
        awaitState(id, author, "awaiting_answer");
        signers.getFirst().delete("/v1/petitions/" + id + "/signatures/mine").assertStatus(204);
        awaitCount(id, 50);
        assertThat(held(id).path("held").asLong()).isZero();
    }

    @Test
    void heldSignaturesThatAreTakenOutChangeNoCount() {
        var id = open();
        rule("block", "192.0.2.12").assertStatus(201);
        signers(id, 3, "192.0.2.12");

        var done = carriedOut(
                propose(scrutineer(), "invalidate", "automated-signing", Map.of("petitions", List.of(id), "held", true)));

        assertThat(done.path("corrected").asInt()).isEqualTo(3);
        awaitCount(id, 5);
        assertThat(held(id).path("held").asLong()).isZero();
        assertThat(held(id).path("invalidated").asLong()).isEqualTo(3);
        assertThat(held(id).at("/items/0/rule").asText()).isEqualTo("automated-signing");
    }

    @Test
    void aProposalCanBeCancelled() throws SQLException {
        var id = open();
        var receipts = receipts(id, signers(id, 2, "192.0.2.13"));
        var staff = scrutineer();
        var correction = propose(staff, "invalidate", "automated-signing", Map.of("receipts", receipts)).assertStatus(201)
                .text("/id");

        staff.delete(path(correction)).assertStatus(200);

        scrutineer().post(path(correction) + "/confirmation").assertProblem(409, "correction-state");
        staff.delete(path(correction)).assertProblem(409, "correction-state");
        assertThat(frozen(correction)).isZero();
        awaitCount(id, 6 + 1);
    }

    @Test
    void scrutineersActWithinTheirProcedures() {
        var id = open();
        signers(id, 2, "192.0.2.14");
        var selection = Map.of("petitions", List.of(id));
        var stranger = app.staff("scrutineer", "ua-president");
        app.staff("official", "demo").get("/v1/corrections").assertProblem(403, "forbidden");

        var nothing = propose(stranger, "invalidate", "automated-signing", selection).assertProblem(422, "invalid");
        assertThat(nothing.text("/errors/0/code")).isEqualTo("nothing-selected");
        var own = app.staff("scrutineer", "demo");
        var correction = propose(own, "invalidate", "automated-signing", selection).assertStatus(201).text("/id");

        stranger.get(path(correction)).assertProblem(404, "not-found");
        stranger.post(path(correction) + "/confirmation").assertProblem(403, "forbidden");
        assertThat(stranger.get("/v1/corrections").assertStatus(200).items()).isEmpty();
        assertThat(own.get("/v1/corrections?state=proposed").items())
                .anySatisfy(item -> assertThat(item.path("id").asText()).isEqualTo(correction));
        app.staff("scrutineer", "demo").post(path(correction) + "/confirmation").assertStatus(202);
        awaitCorrection(correction, "done");
    }

    @Test
    void aSelectionIsNarrowAndNamesARuleOfItsAction() {
        var staff = scrutineer();
        for (var selection : List.of(Map.<String, Object>of(), Map.<String, Object>of("held", false))) {
            var answer = propose(staff, "invalidate", "automated-signing", selection).assertProblem(422, "invalid");
            assertThat(answer.text("/errors/0/pointer")).isEqualTo("/selection");
        }
        var selection = Map.of("held", true);
        assertThat(
                propose(staff, "release", "automated-signing", selection).assertProblem(422, "invalid").text("/errors/0/pointer"))
                .isEqualTo("/rule");
        propose(staff, "hide", "automated-signing", selection).assertProblem(422, "invalid");
        propose(staff, "invalidate", "automated-signing", Map.of("networks", List.of("192.0.2.1"))).assertProblem(422, "invalid");
        staff.get("/v1/corrections/" + UUID.randomUUID()).assertProblem(404, "not-found");
        staff.get("/v1/corrections?state=lost").assertProblem(400, "malformed");
    }

    @Test
    void everybodyMayReadWhatWasCorrectedUnderWhichRuleButNotWhose() {
        var id = open();
        var robots = signers(id, 3, "192.0.2.15");
        var receipts = receipts(id, robots);
        carriedOut(propose(scrutineer(), "invalidate", "automated-signing", Map.of("receipts", receipts)));

        var answer = app.anonymous().header("Accept-Language", "en").get("/v1/corrections/public?petition=" + id)
                .assertStatus(200);

        assertThat(answer.items()).singleElement().satisfies(item -> {
            assertThat(item.path("signatures").asInt()).isEqualTo(3);
            assertThat(item.path("action").asText()).isEqualTo("invalidate");
            assertThat(item.path("rule").asText()).isEqualTo("automated-signing");
            assertThat(item.path("name").asText()).isEqualTo("Signed automatically, without the citizen");
            assertThat(item.path("law").asText()).contains("art. 23-1");
        });
        assertThat(answer.text()).doesNotContain(receipts);
        assertThat(app.anonymous().get("/v1/corrections/rules").assertStatus(200).items())
                .anySatisfy(rule -> assertThat(rule.path("name").asText()).isEqualTo("Рішення суду"));
    }

    @Test
    void aProposalThatIsRepeatedWithItsKeyIsTheSameProposal() {
        var id = open();
        signers(id, 1, "192.0.2.16");
        var staff = scrutineer().idempotent("proposal-1");
        var selection = Map.of("petitions", List.of(id));

        var first = propose(staff, "invalidate", "technical-error", selection).assertStatus(201);
        var again = propose(staff, "invalidate", "technical-error", selection).assertStatus(201);

        assertThat(again.text()).isEqualTo(first.text());
    }

    /// The hash of a network that signs from an address, found as staff find it: by the figures of an hour.
    private String network(String petition, String address) {
        signers(petition, 1, address);
        clock.advance(Duration.ofMinutes(2));
        var path = "/v1/integrity/anomalies?least=1&petition=" + petition;
        await().atMost(PATIENCE).until(() -> scrutineer().get(path).items().size() == 2);
        return scrutineer().get(path).items().stream().filter(item -> item.path("signatures").asInt() == 1).findFirst()
                .orElseThrow().path("network").asText();
    }

    private List<Tally> changes(String petition, long count) {
        return neighbours.heard(SignaturesAccepted.class).stream().flatMap(batch -> batch.petitions().stream())
                .filter(tally -> tally.petition().equals(UUID.fromString(petition)) && tally.count() == count
                        && tally.withdrawn() > 0)
                .toList();
    }

    private int frozen(String correction) throws SQLException {
        try (var connection = connect(); var query = connection.createStatement()) {
            var row = query.executeQuery("select count(*) from api.signature_selection where selection = '" + correction + "'");
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String statement) throws SQLException {
        try (var connection = connect(); var change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    private static String path(String correction) {
        return "/v1/corrections/" + correction;
    }
}
