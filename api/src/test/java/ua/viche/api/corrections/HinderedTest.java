package ua.viche.api.corrections;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import ua.viche.api.BehindProxyTest;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.App;
import ua.viche.local.harness.Stack;

/// Corrections in steps of one signature, which can be made to wait in the middle.
abstract class HinderedTest extends BehindProxyTest {

    static final int SIGNATURES = 10;
    static final int BLOCKED = 4;

    @Override
    protected Map<String, String> settings() {
        return Map.of("http.trusted-hops", "1", "api.corrections.step", "1");
    }

    String proposed(String petition) {
        return proposal(petition).assertStatus(201).text("/id");
    }

    Answer proposal(String petition) {
        var receipts = receipts(petition, signers(petition, SIGNATURES, "192.0.2.1"));
        return propose(scrutineer(), "invalidate", "automated-signing", Map.of("receipts", receipts));
    }

    /// A transaction of somebody else that holds one of the selected signatures, so that the correction waits there.
    static Connection holding(App app, String correction) throws SQLException {
        var connection = Stack.shared().postgres().connect(app.database());
        connection.setAutoCommit(false);
        connection.createStatement().execute("""
                select 1 from api.signature s join api.signature_selection q on q.person = s.person and q.petition = s.petition
                where q.selection = '%s' and q.place = %d for update of s
                """.formatted(correction, BLOCKED));
        return connection;
    }

    /// How many transactions wait for a lock.
    static int waiting(Connection connection) throws SQLException {
        var row = connection.createStatement().executeQuery(
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
        row.next();
        return row.getInt(1);
    }

    static void awaitReached(App app, String correction) {
        await().atMost(PATIENCE).until(() -> corrected(app, correction) == BLOCKED);
    }

    static int corrected(App app, String correction) {
        JsonNode found = app.staff("admin").get("/v1/corrections/" + correction).assertStatus(200).json();
        return found.path("corrected").asInt();
    }
}
