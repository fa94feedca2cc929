package ua.viche.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.Client;
import ua.viche.local.harness.Stack;

/// The API behind a proxy that tells from where people sign, and the staff who look after that.
@NullMarked
public abstract class BehindProxyTest extends ApiTest {

    protected static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    protected Map<String, String> settings() {
        return Map.of("http.trusted-hops", "1", "api.anomalies.every", "500ms");
    }

    protected static Client from(Client client, String address) {
        return client.header("X-Forwarded-For", address);
    }

    /// People who have signed from one address, each answered with a 201.
    protected List<Client> signers(String petition, int count, String address) {
        var signers = IntStream.range(0, count).mapToObj(_ -> from(app.citizen(), address)).toList();
        signers.forEach(signer -> sign(petition, signer).assertStatus(201));
        return signers;
    }

    protected Client scrutineer() {
        return app.staff("scrutineer");
    }

    protected Answer rule(String kind, String network) {
        return scrutineer().post("/v1/integrity/networks", Map.of("kind", kind, "network", network, "reason", "Перевірка"));
    }

    /// What staff see of a petition's signatures that do not count.
    protected JsonNode held(String petition) {
        return scrutineer().get("/v1/integrity/held?petition=" + petition).assertStatus(200).json();
    }

    /// The hash of a network from which signatures are held.
    protected String heldNetwork(String petition) {
        return held(petition).at("/items/0/network").asText();
    }

    /// A network from which every signature on a petition is held until the rule is removed; its hash.
    protected String block(String petition, String address) {
        rule("block", address).assertStatus(201);
        await().atMost(PATIENCE).until(() -> {
            sign(petition, from(app.citizen(), address)).assertStatus(201);
            return held(petition).path("held").asLong() > 0;
        });
        return heldNetwork(petition);
    }

    /// A correction, proposed by somebody of the staff.
    protected Answer propose(Client staff, String action, String rule, Map<String, ?> selection) {
        var body = new HashMap<String, Object>(Map.of("action", action, "rule", rule, "reason", "За висновком комісії."));
        body.put("selection", selection);
        return staff.post("/v1/corrections", body);
    }

    /// Confirmed by somebody else, and waited for.
    protected JsonNode carriedOut(Answer proposal) {
        var id = proposal.assertStatus(201).text("/id");
        scrutineer().post("/v1/corrections/" + id + "/confirmation").assertStatus(202);
        return awaitCorrection(id, "done");
    }

    protected JsonNode awaitCorrection(String id, String state) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(correction(id).path("state").asText()).isEqualTo(state));
        return correction(id);
    }

    protected JsonNode correction(String id) {
        return scrutineer().get("/v1/corrections/" + id).assertStatus(200).json();
    }

    /// Ids of receipts as their signers have them.
    protected static List<String> receipts(String petition, List<Client> signers) {
        var receipts = new ArrayList<String>();
        signers.forEach(signer -> receipts.add(signer.get("/v1/petitions/" + petition + "/signatures/mine").assertStatus(200)
                .text("/id")));
        return receipts;
    }

    protected Connection connect() throws SQLException {
        return Stack.shared().postgres().connect(app.database());
    }
}
