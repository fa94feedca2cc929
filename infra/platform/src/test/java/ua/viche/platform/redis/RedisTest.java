package ua.viche.platform.redis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;
import ua.viche.platform.config.ConfigurationException;
import ua.viche.platform.config.Settings;
import ua.viche.platform.redis.Limits.Rate;
import ua.viche.platform.redis.Limits.Verdict;
import ua.viche.platform.telemetry.Telemetry;
import ua.viche.platform.telemetry.TelemetryConfig;

class RedisTest {

    private static final Rate BURST = new Rate(2, Duration.ofMinutes(1));
    private static final Rate SUSTAINED = new Rate(3, Duration.ofHours(1));

    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-03-01T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static int port;
    private static @Nullable RedisServer server;

    private final MovingClock clock = new MovingClock();

    @BeforeAll
    static void start() throws IOException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        begin();
    }

    @AfterAll
    static void stop() throws IOException {
        requireNonNull(server).stop();
    }

    private static void begin() throws IOException {
        server = RedisServer.newRedisServer().port(port).build();
        server.start();
    }

    @Test
    void replicasShareABudgetThatAllItsRatesLimit() {
        try (var telemetry = telemetry(); var one = connected(telemetry); var other = connected(telemetry)) {
            var here = new Limits(one, clock, telemetry);
            var there = new Limits(other, clock, telemetry);
            var rates = List.of(BURST, SUSTAINED);

            assertThat(here.take("test", "shared", rates)).isEqualTo(new Verdict.Allowed());
            assertThat(there.take("test", "shared", rates)).isEqualTo(new Verdict.Allowed());
            assertThat(here.take("test", "shared", rates)).isEqualTo(new Verdict.Exceeded(Duration.ofSeconds(30)));
            assertThat(here.take("test", "another", rates)).isEqualTo(new Verdict.Allowed());

            clock.now = clock.now.plus(Duration.ofMinutes(2));
            assertThat(there.take("test", "shared", rates)).isEqualTo(new Verdict.Allowed());
            assertThat(there.take("test", "shared", rates)).isEqualTo(new Verdict.Exceeded(Duration.ofMinutes(18)));
            assertThat(telemetry.prometheus()).contains(
                    "viche_limit_verdicts_total{counted_by=\"all\",limit=\"test\",otel_scope_name=\"ua.viche\",verdict=\"exceeded\"} 2.0");
        }
    }

    @Test
    void oneReplicaAloneAllowsExactlyTheRateAndSeveralAtMostTheirShareMore() {
        try (var telemetry = telemetry(); var one = connected(telemetry); var other = connected(telemetry)) {
            var here = new Limits(one, clock, telemetry);
            var there = new Limits(other, clock, telemetry);
            var rates = List.of(new Rate(80, Duration.ofHours(1)));

            assertThat(allowed(here, "alone", rates)).isEqualTo(80);
            assertThat(allowed(here, "both", rates) + allowed(there, "both", rates)).isEqualTo(90);
        }
    }

    private static int allowed(Limits limits, String key, List<Rate> rates) {
        var allowed = 0;
        while (limits.take("test", key, rates) instanceof Verdict.Allowed) {
            allowed++;
        }
        return allowed;
    }

    @Test
    void aBudgetIsForgottenByRedisOnceItIsFullAgain() {
        try (var telemetry = telemetry(); var redis = connected(telemetry)) {
            new Limits(redis, clock, telemetry).take("test", "life", List.of(BURST));

            var name = redis.key("limit:test:2x60000:life");
            var life = redis.ask("test", connection -> connection.sync().pttl(name)).orElseThrow();
            assertThat(Duration.ofMillis(life)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(40));
        }
    }

    @Test
    void theCacheKeepsTextsForTheirLifeAndForgetsWhenTold() {
        try (var telemetry = telemetry(); var redis = connected(telemetry)) {
            var cache = new Cache(redis);
            assertThat(cache.get("text")).isEmpty();

            cache.put("text", "Привіт", Duration.ofMinutes(1));
            await().untilAsserted(() -> assertThat(cache.get("text")).contains("Привіт"));
            cache.put("text", "short", Duration.ofMillis(1));
            await().untilAsserted(() -> assertThat(cache.get("text")).isEmpty());
            cache.put("text", "gone", Duration.ofMinutes(1));
            cache.forget("text");
            assertThat(cache.get("text")).isEmpty();
        }
    }

    @Test
    void withRedisAwayFromTheStartEachReplicaCountsForItself() {
        try (var telemetry = telemetry(); var redis = open("redis://127.0.0.1:1", telemetry)) {
            var limits = new Limits(redis, clock, telemetry);

            assertThat(limits.take("test", "local", List.of(BURST))).isEqualTo(new Verdict.Allowed());
            assertThat(limits.take("test", "local", List.of(BURST))).isEqualTo(new Verdict.Allowed());
            assertThat(limits.take("test", "local", List.of(BURST))).isEqualTo(new Verdict.Exceeded(Duration.ofSeconds(30)));
            new Cache(redis).put("key", "value", Duration.ofMinutes(1));
            assertThat(new Cache(redis).get("key")).isEmpty();
            assertThat(redis.connected()).isFalse();
            assertThat(telemetry.prometheus()).contains("counted_by=\"replica\"").contains("viche_redis_connected{");
        }
    }

    @Test
    void redisGoesAndComesBackWithoutARestart() throws IOException {
        try (var telemetry = telemetry(); var redis = connected(telemetry)) {
            var limits = new Limits(redis, clock, telemetry);
            var cache = new Cache(redis);
            limits.take("test", "outage", List.of(BURST));

            requireNonNull(server).stop();
            await().until(() -> !redis.connected());
            assertThat(limits.take("test", "outage", List.of(BURST))).isEqualTo(new Verdict.Allowed());
            assertThat(limits.take("test", "outage", List.of(BURST))).isInstanceOf(Verdict.Exceeded.class);
            assertThat(cache.get("anything")).isEmpty();

            begin();
            await().until(redis::connected);
            await().untilAsserted(() -> {
                cache.put("back", "yes", Duration.ofMinutes(1));
                assertThat(cache.get("back")).contains("yes");
            });
        }
    }

    @Test
    void aRedisThatHangsCostsOneShortWait() {
        try (var telemetry = telemetry();
                var redis = connected(telemetry);
                var client = RedisClient.create("redis://127.0.0.1:" + port)) {
            var limits = new Limits(redis, clock, telemetry);
            limits.take("test", "warm", List.of(BURST));
            var hanging = client.connect().async();
            var sleep = hanging.dispatch(io.lettuce.core.protocol.CommandType.DEBUG,
                    new io.lettuce.core.output.StatusOutput<>(io.lettuce.core.codec.StringCodec.UTF8),
                    new io.lettuce.core.protocol.CommandArgs<>(io.lettuce.core.codec.StringCodec.UTF8).add("SLEEP").add(1));

            var began = System.nanoTime();
            await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> {
                limits.take("test", "hang" + UUID.randomUUID(), List.of(BURST));
                return telemetry.prometheus().contains("viche_redis_errors_total{operation=\"limit\"");
            });
            for (int i = 0; i < 1000; i++) {
                limits.take("test", "hang" + i, List.of(BURST));
            }

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
            assertThat(sleep.isDone()).isFalse();
        }
    }

    @Test
    void aWrongAddressIsAMistakeOfTheSettingsThatDoesNotQuoteIt() {
        var settings = Settings.of(Map.of("redis.url", "http://:hush@host"));
        RedisConfig.of(settings);
        var without = Settings.of(Map.of());
        RedisConfig.of(without);

        assertThatThrownBy(settings::check).isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("redis.url: must be redis://")
                .hasMessageNotContaining("hush");
        assertThatThrownBy(without::check).hasMessage("redis.url: missing (in the environment: VICHE_REDIS_URL)");
        assertThatThrownBy(() -> new Rate(0, Duration.ofSeconds(1))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Telemetry telemetry() {
        return Telemetry.start(new TelemetryConfig(null, 0));
    }

    private static RedisConnection connected(Telemetry telemetry) {
        var redis = open("redis://127.0.0.1:" + port, telemetry);
        await().until(redis::connected);
        return redis;
    }

    private static RedisConnection open(String url, Telemetry telemetry) {
        return RedisConnection.open(RedisConfig.of(Settings.of(Map.of("redis.url", url, "redis.prefix", "test:"))), telemetry);
    }
}
