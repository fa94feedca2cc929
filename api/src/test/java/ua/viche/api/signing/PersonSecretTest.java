package ua.viche.api.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.viche.api.ApiService;
import ua.viche.api.ApiTest;
import ua.viche.local.harness.Stack;
import ua.viche.local.identity.TokenRequest;

/// The person secret is replaced while petitions run: what began under one goes on with it, what begins now uses the newest.
class PersonSecretTest extends ApiTest {

    private static final Map<String, String> NEWER = Map.of("identity.person-secrets.2",
            "another secret of the tests, long enough for a key");

    @Test
    void onePersonStaysOneSignatureWhileTheSecretIsReplaced() throws SQLException {
        var olena = TokenRequest.citizen(Stack.shared().somebodyNew());
        var running = open();
        var receipt = sign(running, app.as(olena)).assertStatus(201).json().path("receipt");

        var newer = Stack.shared().replica(app, List.of(new ApiService()), clock, NEWER);
        try {
            assertThat(sign(running, newer.as(olena)).assertStatus(200).json().path("receipt")).isEqualTo(receipt);
            newer.as(olena).get("/v1/petitions/" + running + "/signatures/mine").assertStatus(200);

            var begun = draft(newer.citizen());
            assertThat(version(running)).isEqualTo(1);
            assertThat(version(begun)).isEqualTo(2);
            newer.as(olena).delete("/v1/petitions/" + running + "/signatures/mine").assertStatus(204);
        } finally {
            newer.stop();
        }
        app.as(olena).get("/v1/petitions/" + running + "/signatures/mine").assertStatus(404);
    }

    private int version(String petition) throws SQLException {
        try (var connection = Stack.shared().postgres().connect(app.database());
                var statement = connection.prepareStatement("select person_version from api.tally where petition = ?::uuid")) {
            statement.setString(1, petition);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }
}
