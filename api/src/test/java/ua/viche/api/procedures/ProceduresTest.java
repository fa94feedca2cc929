package ua.viche.api.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.Vertx;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.viche.api.FeatureServer;
import ua.viche.local.harness.Stack;
import ua.viche.platform.config.Settings;
import ua.viche.platform.database.Database;
import ua.viche.platform.database.DatabaseConfig;
import ua.viche.platform.database.Migrations;
import ua.viche.platform.http.Ids;

class ProceduresTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final String name = "procedures_" + Ids.next().toString().replace('-', '_');
    @SuppressWarnings("NullAway.Init")
    private Vertx vertx;

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @BeforeEach
    void open() throws Exception {
        var admin = Stack.shared().settings("postgres");
        try (var connection = DriverManager.getConnection(admin.get("database.url"), admin.get("database.user"),
                admin.get("database.password")); var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        var config = DatabaseConfig.of(Settings.of(Stack.shared().settings(name)));
        Migrations.migrate(config, "api");
        vertx = Vertx.vertx();
        database = new Database(config, "api", ProceduresFeature.entities(), vertx);
    }

    @AfterEach
    void close() throws Exception {
        database.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void startingAgainWithTheSameRulesStoresNothing() {
        started(Seeds.read());
        var procedures = started(Seeds.read());

        assertThat(procedures.all()).hasSize(7).extracting(ProcedureRules::version).containsOnly(1);
        assertThat(procedures.all()).extracting(ProcedureRules::code).isSorted();
    }

    @Test
    void replicasThatStartAtOnceStoreEachRuleOnce() {
        var starts = IntStream.range(0, 4).mapToObj(_ -> CompletableFuture.supplyAsync(() -> started(Seeds.read()))).toList();

        assertThat(starts).allSatisfy(start -> assertThat(start.get(20, TimeUnit.SECONDS).all())
                .extracting(ProcedureRules::version).containsOnly(1));
    }

    @Test
    void changedRulesAreANewVersionAndTheOldOneStays() {
        started(Seeds.read());

        var procedures = started(List.of(demo(60)));

        assertThat(procedures.rulesFor("demo")).hasValueSatisfying(rules -> {
            assertThat(rules.version()).isEqualTo(2);
            assertThat(rules.threshold()).isEqualTo(60);
        });
        assertThat(procedures.rulesFor("demo", 1).threshold()).isEqualTo(50);
        assertThat(procedures.rulesFor("demo", 2).threshold()).isEqualTo(60);
        assertThat(procedures.rulesFor("ua-president")).hasValueSatisfying(rules -> assertThat(rules.version()).isEqualTo(1));
    }

    @Test
    void anotherReplicaLearnsOfANewVersion() {
        var old = started(Seeds.read());
        started(List.of(demo(60)));

        assertThat(old.rulesFor("demo", 2).threshold()).isEqualTo(60);
        assertThat(old.rulesFor("demo")).hasValueSatisfying(rules -> assertThat(rules.version()).isEqualTo(1));
        old.refresh();
        assertThat(old.rulesFor("demo")).hasValueSatisfying(rules -> assertThat(rules.version()).isEqualTo(2));
    }

    @Test
    void rulesCanBeAskedForWithinATransaction() {
        started(Seeds.read());
        var procedures = new Procedures(database);

        var rules = database.inTransaction(session -> procedures.rulesFor(session, "demo", 1));

        assertThat(rules.threshold()).isEqualTo(50);
    }

    @Test
    void aVersionThatNeverWasIsAFault() {
        var procedures = started(Seeds.read());

        assertThat(procedures.rulesFor("nowhere")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> procedures.rulesFor("demo", 9));
    }

    @Test
    void everybodyReadsTheRulesInTheirLanguage() {
        try (var server = new FeatureServer(ProceduresFeature.on(started(Seeds.read())))) {
            var ukrainian = server.anonymous().get("/v1/procedures/kramatorsk").assertStatus(200);
            var english = server.anonymous().header("Accept-Language", "en-GB").get("/v1/procedures/kramatorsk")
                    .assertStatus(200);

            assertThat(ukrainian.text("/body")).isEqualTo("Краматорська міська рада");
            assertThat(ukrainian.header("Content-Language")).isEqualTo("uk");
            assertThat(english.text("/body")).isEqualTo("Kramatorsk City Council");
            assertThat(english.header("Content-Language")).isEqualTo("en");
            assertThat(english.text("/bodies/uk")).isEqualTo("Краматорська міська рада");
            assertThat(english.text("/neededAssurance")).isEqualTo("substantial");
            assertThat(english.json().has("signing")).isFalse();
            assertThat(english.headers().allValues("Vary")).anyMatch(value -> value.contains("Accept-Language"));
            server.anonymous().header("If-None-Match", ukrainian.etag()).get("/v1/procedures/kramatorsk").assertStatus(304);
            server.anonymous().get("/v1/procedures/nowhere").assertProblem(404, "not-found");
        }
    }

    @Test
    void proceduresAreListedInPages() {
        try (var server = new FeatureServer(ProceduresFeature.on(started(Seeds.read())))) {
            var first = server.anonymous().get("/v1/procedures?limit=4").assertStatus(200);
            var rest = server.anonymous().get("/v1/procedures?limit=4&cursor=" + first.text("/next")).assertStatus(200);

            assertThat(first.items()).hasSize(4);
            assertThat(rest.items()).hasSize(3);
            assertThat(rest.json().get("next").isNull()).isTrue();
            server.anonymous().get("/v1/procedures?limit=0").assertProblem(400, "malformed");
            server.anonymous().get("/v1/procedures?cursor=abc").assertProblem(400, "malformed");
        }
    }

    private Procedures started(List<ProcedureRules> rules) {
        var procedures = new Procedures(database);
        procedures.keep(rules, NOW);
        return procedures;
    }

    private static ProcedureRules demo(int threshold) {
        var demo = Seeds.read().stream().filter(rules -> rules.code().equals("demo")).findFirst().orElseThrow();
        return new ProcedureRules(demo.code(), 1, demo.name(), demo.body(), null, demo.sponsors(), threshold, demo.collection(),
                demo.publicationWorkingDays(), demo.considerationStartWorkingDays(), demo.considerationWorkingDays(),
                demo.neededAssurance(), demo.text(), demo.signing(), demo.signersPublic(), demo.placesShown(),
                demo.law(), demo.source());
    }
}
