package ua.viche.api.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.viche.api.ApiTest;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.Client;
import ua.viche.local.harness.Stack;

/// What a receipt proves, to whoever has it.
class ReceiptTest extends ApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void aSignatureIsSoonInTheLogWithItsProof() {
        var id = open();
        var receipt = sign(id, app.citizen()).assertStatus(201);

        var proven = awaitState(receipt.text("/receipt/id"), "included");

        assertThat(proven.json().path("receipt")).isEqualTo(receipt.json().path("receipt"));
        assertThat(proven.text("/entry")).startsWith("{\"v\":1,\"kind\":\"signed\",\"petition\":\"" + id + "\",\"signer\":\"");
        assertThat(proven.text("/checkpoint").lines().toList().get(1)).isEqualTo(proven.text("/inclusion/treeSize"));
        var proof = app.anonymous()
                .get("/log/proof?index=" + proven.text("/index") + "&size=" + proven.text("/inclusion/treeSize"))
                .assertStatus(200);
        assertThat(proven.json().at("/inclusion/hashes")).isEqualTo(proof.json().path("hashes")).isNotEmpty();
        assertThat(proven.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aWithdrawalEndsItAndSigningAgainMakesItNew() {
        var id = open();
        var olena = app.citizen();
        var receipt = sign(id, olena).assertStatus(201).text("/receipt/id");
        var first = awaitState(receipt, "included");

        clock.advance(Duration.ofMinutes(1));
        olena.delete("/v1/petitions/" + id + "/signatures/mine").assertStatus(204);
        await().atMost(PATIENCE).until(() -> receipt(receipt).json().has("ended"));
        var withdrawn = receipt(receipt).assertStatus(200);
        assertThat(withdrawn.text("/state")).isEqualTo("withdrawn");
        assertThat(withdrawn.text("/index")).isEqualTo(first.text("/index"));
        assertThat(withdrawn.text("/ended/entry")).contains("\"kind\":\"withdrawn\"", signer(first));
        assertThat(withdrawn.json().at("/ended/index").asLong()).isGreaterThan(first.json().path("index").asLong());

        sign(id, olena).assertStatus(201);
        var again = awaitState(receipt, "included");
        assertThat(again.json().path("index").asLong()).isGreaterThan(withdrawn.json().at("/ended/index").asLong());
        assertThat(again.text("/entry")).contains(signer(first));
    }

    @Test
    void theSamePersonHasAnotherSignerKeyOnAnotherPetition() {
        var olena = app.citizen();

        assertThat(signer(entryOf(open(), olena))).isNotEqualTo(signer(entryOf(open(), olena)));
    }

    @Test
    void whatIsHeldBackIsPending() throws SQLException {
        var receipt = sign(open(), app.citizen()).assertStatus(201).text("/receipt/id");
        awaitState(receipt, "included");
        execute("update api.signature set held_at = signed_at where id = '" + receipt + "'");

        var held = receipt(receipt).assertStatus(200);

        assertThat(held.text("/state")).isEqualTo("pending");
        assertThat(held.json().fieldNames()).toIterable().containsExactly("receipt", "state");
    }

    @Test
    void whatWasInvalidatedSaysSo() throws SQLException {
        var receipt = sign(open(), app.citizen()).assertStatus(201).text("/receipt/id");
        awaitState(receipt, "included");
        execute("update api.signature set invalidated_at = signed_at where id = '" + receipt + "'");

        assertThat(receipt(receipt).assertStatus(200).text("/state")).isEqualTo("invalidated");
    }

    @Test
    void whoHasNoReceiptLearnsNothing() {
        receipt(UUID.randomUUID().toString()).assertProblem(404, "not-found");
        receipt("1").assertProblem(400, "malformed");
    }

    private Answer entryOf(String petition, Client signer) {
        return awaitState(sign(petition, signer).assertStatus(201).text("/receipt/id"), "included");
    }

    private Answer awaitState(String receipt, String state) {
        await().atMost(PATIENCE).until(() -> receipt(receipt).text("/state").equals(state));
        return receipt(receipt).assertStatus(200);
    }

    private Answer receipt(String id) {
        return app.anonymous().get("/v1/receipts/" + id);
    }

    private static String signer(Answer proven) {
        return proven.text("/entry").replaceAll(".*(\"signer\":\"[^\"]+\").*", "$1");
    }

    private void execute(String statement) throws SQLException {
        try (var connection = Stack.shared().postgres().connect(app.database()); var execution = connection.createStatement()) {
            assertThat(execution.executeUpdate(statement)).isOne();
        }
    }
}
