package ua.viche.moderation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.viche.moderation.Moderation.path;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import ua.viche.local.audit.VerifyAudit;
import ua.viche.local.harness.Stack;
import ua.viche.local.identity.TokenRequest;
import ua.viche.moderation.Moderation;

/// The trail as administrators search it and as a command from outside recomputes it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyAuditTest {

    private static final String AUDIT = "/moderation/v1/audit";

    @TempDir
    private Path folder;
    private Moderation given;

    @BeforeAll
    void start() {
        given = new Moderation(Map.of("moderation.undo", "0s"));
    }

    @AfterAll
    void stop() {
        given.close();
    }

    private record Ran(int code, String said) {}

    @Test
    void theChainIsRecomputedAndWhatWasChangedIsFound() throws IOException, SQLException {
        var item = given.item(given.newKind());
        for (var i = 0; i < 60; i++) {
            var moderator = given.moderator();
            moderator.post(path(item) + "/claim").assertStatus(200);
            moderator.delete(path(item) + "/claim").assertStatus(204);
        }
        var first = verify();
        assertThat(first.code).as(first.said).isZero();
        assertThat(first.said).matches("moderation 1\\d\\d [0-9a-f]{64}\\n");
        var kept = Files.writeString(folder.resolve("earlier.txt"), first.said);

        given.moderator().post(path(item) + "/claim").assertStatus(200);
        assertThat(verify("--since", kept.toString()).code).isZero();
        var other = Files.writeString(folder.resolve("other.txt"), first.said.replaceAll("[0-9a-f]{64}", "ab".repeat(32)));
        assertThat(verify("--since", other.toString()).said).contains("MISMATCH in moderation", "earlier look");
        assertThat(verify("--token", "nonsense").code).isOne();
        assertThat(verify("--since", folder.resolve("nothing.txt").toString()).said).contains("cannot be read");

        meddle("update moderation.audit set details = '{\"x\":1}' where seq = 7");
        var broken = verify();
        assertThat(broken.code).isOne();
        assertThat(broken.said).contains("MISMATCH in moderation: entry 7 is not what was hashed");
    }

    @Test
    void administratorsSearchByWhoWhatWhomAndWhenPageByPage() {
        var item = given.item(given.newKind());
        var from = given.clock().instant();
        var moderator = given.moderator();
        moderator.post(path(item) + "/claim").assertStatus(200);
        moderator.post(path(item) + "/decisions", "{\"action\":\"approve\"}").assertStatus(201);
        var admin = given.app().staff("admin");
        var target = AUDIT + "?target=" + item.path("id").asText();

        var all = admin.get(target).assertStatus(200);
        assertThat(all.items()).extracting(entry -> entry.path("act").asText()).containsExactly("decide", "claim");
        var actor = all.text("/items/0/actor");
        assertThat(admin.get(target + "&act=claim").items()).hasSize(1);
        assertThat(admin.get(AUDIT + "?actor=" + actor).items()).hasSize(2);
        assertThat(admin.get(target + "&until=" + from).items()).isEmpty();
        assertThat(admin.get(target + "&from=" + from).items()).hasSize(2);
        var page = admin.get(target + "&limit=1").assertStatus(200);
        assertThat(admin.get(target + "&limit=1&cursor=" + page.text("/next")).items())
                .extracting(entry -> entry.path("act").asText()).containsExactly("claim");
        for (var bad : List.of("actor=me", "act=%00", "from=soon", "until=99999-01-01", "cursor=nonsense", "limit=0")) {
            admin.get(AUDIT + "?" + bad).assertProblem(400, "malformed");
        }
        given.moderator().get(AUDIT).assertProblem(403, "forbidden");
        given.moderator().get(AUDIT + "/chain").assertProblem(403, "forbidden");
    }

    private Ran verify(String... more) {
        var words = new java.util.ArrayList<>(List.of(given.app().url()));
        if (!List.of(more).contains("--token")) {
            words.addAll(List.of("--token", Stack.shared().token(TokenRequest.staff("auditor", "admin"), given.clock())));
        }
        words.addAll(List.of(more));
        var said = new ByteArrayOutputStream();
        var printer = new PrintStream(said, true, StandardCharsets.UTF_8);
        var code = VerifyAudit.run(words.toArray(String[]::new), printer, printer);
        return new Ran(code, said.toString(StandardCharsets.UTF_8));
    }

    private void meddle(String sql) throws SQLException {
        try (var connection = Stack.shared().postgres().connect(given.app().database());
                var statement = connection.createStatement()) {
            statement.execute("alter table moderation.audit disable trigger all");
            statement.execute(sql);
            statement.execute("alter table moderation.audit enable trigger all");
        }
    }
}
