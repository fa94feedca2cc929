package ua.viche.moderation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ua.viche.moderation.Moderation.atOnce;
import static ua.viche.moderation.Moderation.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.Stack;
import ua.viche.moderation.Moderation;
import ua.viche.moderation.OneModeration;

@ExtendWith(OneModeration.class)
class AuditTest {

    private final Moderation given;
    private final String kind;

    AuditTest(Moderation given) {
        this.given = given;
        this.kind = given.newKind();
    }

    @Test
    void everyActOfAModeratorIsEntered() throws SQLException {
        var item = given.item(kind);
        var moderator = given.moderator();

        moderator.post(path(item) + "/claim").assertStatus(200);
        moderator.post(path(item) + "/claim").assertStatus(200);
        moderator.delete(path(item) + "/claim").assertStatus(204);
        moderator.delete(path(item) + "/claim").assertStatus(204);
        given.moderator().post(path(item) + "/decisions", "{\"action\":\"approve\"}").assertStatus(201);
        moderator.post(path(item) + "/claim").assertProblem(409, "item-decided");

        assertThat(acts(item)).containsExactly("claim", "release", "decide");
    }

    @Test
    void theChainHoldsWhenManyActAtOnce() throws Exception {
        var before = verification();
        var claims = new ArrayList<Callable<Answer>>();
        for (var i = 0; i < 10; i++) {
            var item = given.item(kind);
            var moderator = given.moderator();
            claims.add(() -> moderator.post(path(item) + "/claim"));
        }

        assertThat(atOnce(claims)).allSatisfy(answer -> answer.assertStatus(200));

        var after = verification();
        assertThat(after.path("intact").asBoolean()).isTrue();
        assertThat(after.path("entries").asLong()).isEqualTo(before.path("entries").asLong() + 10);
        assertThat(after.path("brokenAt").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update moderation.audit set act = 'nothing'", "delete from moderation.audit",
            "truncate moderation.audit"})
    void theDatabaseRefusesToChangeAnEntry(String statement) throws SQLException {
        given.moderator().post(path(given.item(kind)) + "/claim").assertStatus(200);

        try (var connection = connect(); var change = connection.createStatement()) {
            assertThatThrownBy(() -> change.execute(statement)).hasMessageContaining("only grows");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update moderation.audit set actor = gen_random_uuid() where seq = %d",
            "update moderation.audit set details = '{}', at = at + interval '1 microsecond' where seq = %d",
            "delete from moderation.audit where seq = %d"})
    void whoeverGetsAroundTheDatabaseIsFoundOut(String statement) throws SQLException {
        given.moderator().post(path(given.item(kind)) + "/claim").assertStatus(200);
        given.moderator().post(path(given.item(kind)) + "/claim").assertStatus(200);
        var entries = verification().path("entries").asLong();

        for (var seq : List.of(entries - 1, entries)) {
            tamper(statement.formatted(seq));
            var found = verification();
            restore();

            assertThat(found.path("intact").asBoolean(true)).isFalse();
            assertThat(found.path("brokenAt").asLong()).isEqualTo(seq);
        }
        assertThat(verification().path("intact").asBoolean()).isTrue();
    }

    @Test
    void onlyAnAdministratorVerifies() {
        given.moderator().get("/moderation/v1/audit/verification").assertProblem(403, "forbidden");
        given.app().anonymous().get("/moderation/v1/audit/verification").assertProblem(401, "unauthenticated");
    }

    private JsonNode verification() {
        return given.app().staff("admin").get("/moderation/v1/audit/verification").assertStatus(200).json();
    }

    private List<String> acts(JsonNode item) throws SQLException {
        try (var connection = connect();
                var query = connection
                        .prepareStatement(
                                "select act from moderation.audit_acts where target = cast(? as uuid) order by seq nulls last, waiting")) {
            query.setString(1, item.path("id").asText());
            var rows = query.executeQuery();
            var acts = new ArrayList<String>();
            while (rows.next()) {
                acts.add(rows.getString(1));
            }
            return acts;
        }
    }

    /// Changes the table as its owner could, keeping a copy.
    private void tamper(String statement) throws SQLException {
        withoutTrigger("create table moderation.audit_copy as table moderation.audit", statement);
    }

    private void restore() throws SQLException {
        withoutTrigger("delete from moderation.audit", "insert into moderation.audit select * from moderation.audit_copy",
                "drop table moderation.audit_copy");
    }

    private void withoutTrigger(String... statements) throws SQLException {
        try (var connection = connect(); var change = connection.createStatement()) {
            change.execute("alter table moderation.audit disable trigger user");
            for (var statement : statements) {
                change.execute(statement);
            }
            change.execute("alter table moderation.audit enable trigger user");
        }
    }

    private Connection connect() throws SQLException {
        return Stack.shared().postgres().connect(given.app().database());
    }
}
