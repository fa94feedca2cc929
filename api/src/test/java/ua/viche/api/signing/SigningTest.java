package ua.viche.api.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.viche.api.ApiTest;
import ua.viche.local.harness.Stack;
import ua.viche.local.identity.Issuer;
import ua.viche.local.identity.TokenRequest;
import ua.viche.platform.identity.Assurance;

/// One person, one signature, one answer, however often and from wherever the phone asks.
class SigningTest extends ApiTest {

    @Test
    void theSamePersonAgainGetsTheSameReceipt() {
        var id = open();
        var olena = app.citizen();

        var first = sign(id, olena).assertStatus(201);
        var second = sign(id, olena).assertStatus(200);

        assertThat(second.json().path("receipt")).isEqualTo(first.json().path("receipt"));
        awaitCount(id, 6);
        assertThat(olena.get("/v1/petitions/" + id + "/signatures/mine").assertStatus(200).json())
                .isEqualTo(first.json().path("receipt"));
    }

    @Test
    void manyParallelRequestsOfOnePersonMakeOneSignature() {
        var id = open();
        var olena = app.citizen();

        var answers = together(20, () -> sign(id, olena));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(19);
        assertThat(answers).extracting(answer -> answer.text("/receipt/id")).containsOnly(answers.getFirst().text("/receipt/id"));
        awaitCount(id, 6);
    }

    @Test
    void manyPeopleAtOnceAreAllCountedOnce() {
        var id = open();

        var answers = together(40, () -> sign(id, app.citizen()));

        assertThat(answers).extracting(answer -> answer.status()).containsOnly(201);
        awaitCount(id, 45);
    }

    @Test
    void theIssuerDoesNotMakeASecondPerson() {
        var id = open();
        var subject = Stack.shared().somebodyNew();

        sign(id, app.as(TokenRequest.citizen(subject))).assertStatus(201);

        sign(id, app.as(TokenRequest.citizen(subject).with(Issuer.DIIA))).assertStatus(200);
        awaitCount(id, 6);
    }

    @Test
    void aRetryWithItsKeyGetsTheSameBytes() {
        var id = open();
        var olena = app.citizen();
        var body = Map.of("deviceTime", "2026-11-23T09:58:00Z");

        var first = olena.idempotent("k-1").post("/v1/petitions/" + id + "/signatures", body).assertStatus(201);
        sign(id, app.citizen()).assertStatus(201);
        clock.advance(Duration.ofSeconds(30));
        var again = olena.idempotent("k-1").post("/v1/petitions/" + id + "/signatures", body).assertStatus(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(first.text("/receipt/deviceTime")).isEqualTo("2026-11-23T09:58:00Z");
    }

    @Test
    void parallelRetriesWithOneKeyAllGetTheSameBytes() {
        var id = open();
        var olena = app.citizen().idempotent("k-4");

        var answers = together(20,
                () -> olena.post("/v1/petitions/" + id + "/signatures", Map.of("deviceTime", "2026-11-23T09:58:00Z")));

        assertThat(answers).extracting(answer -> answer.status()).containsOnly(201);
        assertThat(answers).extracting(answer -> answer.text()).containsOnly(answers.getFirst().text());
    }

    @Test
    void aWithdrawalThatIsRepeatedWithItsKeyGetsItsAnswerAgain() {
        var id = open();
        var olena = app.citizen();
        sign(id, olena).assertStatus(201);

        olena.idempotent("w-1").delete("/v1/petitions/" + id + "/signatures/mine").assertStatus(204);
        olena.idempotent("w-1").delete("/v1/petitions/" + id + "/signatures/mine").assertStatus(204);

        awaitCount(id, 5);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var id = open();
        var olena = app.citizen();
        olena.idempotent("k-2").post("/v1/petitions/" + id + "/signatures", Map.of("deviceTime", "2026-11-23T09:58:00Z"))
                .assertStatus(201);

        olena.idempotent("k-2").post("/v1/petitions/" + id + "/signatures", Map.of("deviceTime", "2026-11-23T09:59:00Z"))
                .assertProblem(422, "idempotency-key-reused");
    }

    @Test
    void whoWithdrewMaySignAgainWithTheSameReceipt() {
        var id = open();
        var olena = app.citizen();
        var receipt = sign(id, olena).assertStatus(201).text("/receipt/id");

        olena.delete("/v1/petitions/" + id + "/signatures/mine").assertStatus(204);
        awaitCount(id, 5);
        olena.delete("/v1/petitions/" + id + "/signatures/mine").assertProblem(404, "not-found");
        olena.get("/v1/petitions/" + id + "/signatures/mine").assertProblem(404, "not-found");

        assertThat(sign(id, olena).assertStatus(201).text("/receipt/id")).isEqualTo(receipt);
        awaitCount(id, 6);
    }

    @Test
    void aLateRetryDoesNotSignAgainForWhoWithdrewMeanwhile() {
        var id = open();
        var olena = app.citizen();
        var first = olena.idempotent("k-3").post("/v1/petitions/" + id + "/signatures").assertStatus(201);
        olena.delete("/v1/petitions/" + id + "/signatures/mine").assertStatus(204);

        var late = olena.idempotent("k-3").post("/v1/petitions/" + id + "/signatures").assertStatus(201);

        assertThat(late.text()).isEqualTo(first.text());
        awaitCount(id, 5);
    }

    @Test
    void lowAssuranceIsToldWhichLevelIsNeeded() {
        var answer = sign(open(), app.citizen(Assurance.LOW)).assertProblem(403, "assurance-required");

        assertThat(answer.text("/required")).isEqualTo("substantial");
    }

    @Test
    void whatIsNotOpenTakesNoSignatures() {
        var author = app.citizen();
        sign(draft(author), author).assertProblem(409, "petition-not-open");
        sign(submitted(author), app.citizen()).assertProblem(409, "petition-not-open");
        sign("0190a5f0-0000-7000-8000-000000000000", author).assertProblem(404, "not-found");
        sign("not-an-id", author).assertProblem(400, "malformed");
        app.anonymous().post("/v1/petitions/" + draft(author) + "/signatures").assertProblem(401, "unauthenticated");
    }

    @Test
    void aThresholdThatIsLostAgainReopensThePetition() {
        var id = open();
        var last = app.citizen();
        together(44, () -> sign(id, app.citizen()));
        sign(id, last).assertStatus(201);
        assertThat(state(id)).isEqualTo("awaiting_answer");

        last.delete("/v1/petitions/" + id + "/signatures/mine").assertStatus(204);
        assertThat(state(id)).isEqualTo("open");

        sign(id, app.citizen()).assertStatus(201);
        assertThat(state(id)).isEqualTo("awaiting_answer");
    }

    private String state(String id) {
        return app.anonymous().get("/v1/petitions/" + id).assertStatus(200).text("/state");
    }
}
