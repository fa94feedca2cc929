package ua.viche.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.vertx.core.Vertx;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import ua.viche.platform.config.Secret;
import ua.viche.platform.config.Settings;
import ua.viche.platform.database.Database;
import ua.viche.platform.database.DatabaseConfig;
import ua.viche.platform.database.Migrations;
import ua.viche.platform.redis.Cache;
import ua.viche.platform.redis.RedisConfig;
import ua.viche.platform.redis.RedisConnection;
import ua.viche.platform.telemetry.Telemetry;

/// Idempotency keys against a real PostgreSQL, with Redis away: the truth is in the database alone.
@TestInstance(Lifecycle.PER_CLASS)
class IdempotencyTest {

    record ActRequest(String what) {}

    /// What is stored is the text backwards, after the place in which it stands.
    private static final class Backwards implements AnswerSeal {

        @Override
        public String seal(String text, String slot) {
            return slot + "|" + new StringBuilder(text).reverse();
        }

        @Override
        public String open(String sealed, String slot) {
            assertThat(sealed).startsWith(slot + "|");
            return new StringBuilder(sealed.substring(slot.length() + 1)).reverse().toString();
        }
    }

    private static final String PERSON = "Test-Person";
    private static final String OLENA = "0198f3a0-0000-8000-8000-000000000001";
    private static final String TARAS = "0198f3a0-0000-8000-8000-000000000002";

    private final EmbeddedPostgres postgres = startPostgres();
    private final Vertx vertx = Vertx.vertx();
    private final Database database = openDatabase();
    private final RedisConnection redis = RedisConnection.open(
            RedisConfig.of(Settings.of(Map.of("redis.url", "redis://127.0.0.1:1"))),
            Telemetry.of(OpenTelemetrySdk.builder().build()));
    private final Idempotency idempotency = new Idempotency(new Cache(redis), Clock.systemUTC(), new Backwards());
    private final TestServer server = TestServer.with(this::routes);

    private static EmbeddedPostgres startPostgres() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Database openDatabase() {
        var config = new DatabaseConfig("jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres", "postgres",
                new Secret("postgres"), 8, 100, Duration.ofSeconds(10));
        Migrations.migrate(config, "acts");
        var opened = new Database(config, "acts", List.of(), vertx);
        opened.inStatelessTransaction(session -> session
                .createNativeMutationQuery("create table act (id uuid primary key, what text not null)").executeUpdate());
        return opened;
    }

    private void routes(HttpRules rules) {
        rules.post("/acts", this::act).post("/acts/{id}", this::act);
    }

    private void act(ServerRequest request, ServerResponse response) {
        var what = request.content().hasEntity() ? request.content().as(ActRequest.class).what() : "nothing";
        var person = UUID.fromString(request.headers().first(io.helidon.http.HeaderNames.create(PERSON)).orElseThrow());
        idempotency.answer(request, response, person, () -> store(what), id -> {
            if (what.equals("forbidden")) {
                throw Problem.CONFLICT.with();
            }
            return Answer.of(201, Map.of("id", id, "what", what)).header("Location", "/v1/acts/" + id);
        });
    }

    private UUID store(String what) {
        var id = Ids.next();
        return database.inStatelessTransaction(session -> session.createNativeMutationQuery("insert into act values (:id, :what)")
                .setParameter("id", id).setParameter("what", what).executeUpdate().thenApply(_ -> id));
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
        redis.close();
        database.close();
        vertx.close();
        postgres.close();
    }

    @Test
    void theSameKeyGetsTheSameAnswerByteForByte() {
        var first = act("same", "k1", OLENA);
        var again = act("same", "k1", OLENA);

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(withoutDate(again)).isEqualTo(withoutDate(first));
        assertThat(acts("same")).isEqualTo(1);
    }

    @Test
    void whatAnAnswerSaysIsStoredSealed() {
        var first = act("whispered", "sealed", OLENA);

        var stored = database.inStatelessTransaction(session -> session
                .createNativeQuery("select body from idempotent_answer where body like '%derepsihw%'", String.class)
                .getResultList());
        assertThat(stored).hasSize(1).noneMatch(body -> body.contains("whispered"));
        assertThat(act("whispered", "sealed", OLENA).text()).isEqualTo(first.text());
    }

    private Map<String, List<String>> withoutDate(TestServer.Reply reply) {
        var headers = new java.util.TreeMap<>(reply.headers());
        headers.remove("date");
        return headers;
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        act("one", "k2", OLENA);
        var other = act("two", "k2", OLENA);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("type").asText()).endsWith("/idempotency-key-reused");
        assertThat(acts("two")).isZero();
    }

    @Test
    void aKeyBelongsToAPersonAndAResource() {
        act("separate", "k3", OLENA);

        assertThat(act("separate", "k3", TARAS).status()).isEqualTo(201);
        assertThat(server.post("/v1/acts/7", "{\"what\":\"separate\"}", PERSON, OLENA, "Idempotency-Key", "k3").status())
                .isEqualTo(201);
        assertThat(acts("separate")).isEqualTo(3);
    }

    @Test
    void parallelRequestsWithOneKeyActOnce() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = IntStream.range(0, 6).mapToObj(_ -> threads.submit(() -> act("parallel", "k4", OLENA))).toList()
                    .stream()
                    .map(reply -> {
                        try {
                            return reply.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    }).toList();

            assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).as(reply.text()).isEqualTo(201));
            assertThat(replies).extracting(TestServer.Reply::text).containsOnly(replies.getFirst().text());
        }
        assertThat(acts("parallel")).isEqualTo(1);
    }

    @Test
    void aProblemRollsBackAndLeavesTheKeyFree() {
        assertThat(act("forbidden", "k5", OLENA).status()).isEqualTo(409);
        assertThat(acts("forbidden")).isZero();

        assertThat(act("allowed", "k5", OLENA).status()).isEqualTo(201);
    }

    @Test
    void requestsWithoutBodyHaveKeysToo() {
        var first = server.post("/v1/acts", "", PERSON, OLENA, "Idempotency-Key", "k6");
        var again = server.post("/v1/acts", "", PERSON, OLENA, "Idempotency-Key", "k6");

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(acts("nothing")).isEqualTo(1);
    }

    @Test
    void withoutAKeyEveryRequestActs() {
        for (var i = 0; i < 2; i++) {
            assertThat(server.post("/v1/acts", "{\"what\":\"keyless\"}", PERSON, OLENA).status()).isEqualTo(201);
        }
        assertThat(acts("keyless")).isEqualTo(2);
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        for (var key : List.of("", "a b", "k".repeat(256))) {
            var reply = act("badkey", key, OLENA);

            assertThat(reply.status()).as(key).isEqualTo(400);
            assertThat(reply.json().at("/errors/0/pointer").asText()).isEqualTo("header:Idempotency-Key");
        }
        assertThat(act("goodkey", "k".repeat(255), OLENA).status()).isEqualTo(201);
    }

    @Test
    void answersAreForgottenAfterSevenDays() {
        act("old", "k7", TARAS);
        purgeAt(Instant.now().plus(Duration.ofDays(6)));
        act("old", "k7", TARAS);
        assertThat(acts("old")).isEqualTo(1);

        purgeAt(Instant.now().plus(Duration.ofDays(8)));
        act("old", "k7", TARAS);
        assertThat(acts("old")).isEqualTo(2);
    }

    private void purgeAt(Instant time) {
        new Idempotency(new Cache(redis), Clock.fixed(time, ZoneOffset.UTC), new Backwards()).purging(database).work().run();
    }

    private TestServer.Reply act(String what, String key, String person) {
        return server.post("/v1/acts", "{\"what\":\"" + what + "\"}", PERSON, person, "Idempotency-Key", key);
    }

    private long acts(String what) {
        return database.inStatelessTransaction(session -> session
                .createNativeQuery("select count(*) from act where what = :what", Long.class).setParameter("what", what)
                .getSingleResult());
    }
}
