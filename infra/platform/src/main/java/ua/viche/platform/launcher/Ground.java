package ua.viche.platform.launcher;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.config.Settings;
import ua.viche.platform.database.DatabaseConfig;
import ua.viche.platform.events.KafkaConfig;
import ua.viche.platform.http.ClientAddress;
import ua.viche.platform.identity.Identity;
import ua.viche.platform.identity.Vault;
import ua.viche.platform.redis.Cache;
import ua.viche.platform.redis.Limits;
import ua.viche.platform.redis.RedisConfig;
import ua.viche.platform.redis.RedisConnection;
import ua.viche.platform.telemetry.Telemetry;
import ua.viche.platform.time.LegalCalendar;

/// What all services of a process share.
final class Ground {

    private static final Duration STALLED = Duration.ofSeconds(2);

    private final Settings settings;
    private final Clock clock;
    private final Telemetry telemetry;
    private final DatabaseConfig database;
    private final KafkaConfig kafka;
    private final RedisConfig redis;
    private final Identity identity;
    private final LegalCalendar calendar;
    private final Vault vault;
    private final ClientAddress addresses;
    private final boolean local;
    private @Nullable Vertx vertx;
    private @Nullable Limits limits;
    private @Nullable Cache cache;

    private Ground(Settings settings, Clock clock, Telemetry telemetry) {
        this.settings = settings;
        this.clock = clock;
        this.telemetry = telemetry;
        database = DatabaseConfig.of(settings);
        kafka = KafkaConfig.of(settings);
        redis = RedisConfig.of(settings);
        identity = Identity.of(settings, clock);
        calendar = LegalCalendar.of(settings);
        vault = vault(settings);
        addresses = new ClientAddress(settings.at("http").number("trusted-hops", 0, 0, 10), vault, clock);
        local = settings.flag("local", false);
    }

    /// Reads the settings; nothing is opened yet.
    static Ground read(Settings settings, Clock clock, Telemetry telemetry) {
        var ground = new Ground(settings, clock, telemetry);
        settings.checkSoFar();
        return ground;
    }

    void open(Resources resources) {
        var loops = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setMaxEventLoopExecuteTime(STALLED.toMillis())
                .setMaxEventLoopExecuteTimeUnit(TimeUnit.MILLISECONDS));
        resources.with(() -> {
            var _ = loops.close();
        });
        vertx = loops;
        var connection = resources.with(RedisConnection.open(redis, telemetry));
        limits = new Limits(connection, clock, telemetry);
        cache = new Cache(connection);
    }

    private static Vault vault(Settings settings) {
        var data = settings.at("data");
        var key = data.secret("key");
        try {
            return new Vault(key);
        } catch (IllegalArgumentException wrong) {
            data.mistake("key", String.valueOf(wrong.getMessage()));
            return Vault.harmless();
        }
    }

    Settings settings() {
        return settings;
    }

    Clock clock() {
        return clock;
    }

    Telemetry telemetry() {
        return telemetry;
    }

    DatabaseConfig database() {
        return database;
    }

    KafkaConfig kafka() {
        return kafka;
    }

    Identity identity() {
        return identity;
    }

    LegalCalendar calendar() {
        return calendar;
    }

    Vault vault() {
        return vault;
    }

    ClientAddress addresses() {
        return addresses;
    }

    boolean local() {
        return local;
    }

    Vertx vertx() {
        return Objects.requireNonNull(vertx);
    }

    Limits limits() {
        return Objects.requireNonNull(limits);
    }

    Cache cache() {
        return Objects.requireNonNull(cache);
    }
}
