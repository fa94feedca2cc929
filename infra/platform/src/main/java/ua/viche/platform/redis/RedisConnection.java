package ua.viche.platform.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.platform.telemetry.Telemetry;

/// The connection to Redis: opened in the background and again whenever it is lost. Nothing waits for it, and what is asked while it
/// is away is answered with nothing.
public final class RedisConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisConnection.class);
    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("operation");
    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    private final RedisConfig config;
    private final ClientResources resources;
    private final RedisClient client;
    private final Circuit circuit = new Circuit(System::nanoTime);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final LongCounter errors;
    private final AutoCloseable gauge;
    private volatile @Nullable StatefulRedisConnection<String, byte[]> connection;

    private RedisConnection(RedisConfig config, Telemetry telemetry) {
        this.config = config;
        resources = LettuceClient.resources();
        client = LettuceClient.create(resources);
        errors = telemetry.meter().counterBuilder("viche.redis.errors").setDescription("Operations that went on without Redis")
                .build();
        gauge = telemetry.meter().gaugeBuilder("viche.redis.connected").ofLongs()
                .buildWithCallback(measurement -> measurement.record(connected() ? 1 : 0));
    }

    /// Never fails: Redis may come later.
    public static RedisConnection open(RedisConfig config, Telemetry telemetry) {
        var redis = new RedisConnection(config, telemetry);
        Thread.ofVirtual().name("redis-connect").start(redis::connect);
        return redis;
    }

    /// Whether Redis is there now; for information, never a reason to be not ready.
    public boolean connected() {
        var current = connection;
        return current != null && current.isOpen();
    }

    /// The result of a question, nothing if Redis is away or too slow.
    <T> Optional<T> ask(String operation, Function<StatefulRedisConnection<String, byte[]>, T> question) {
        var current = connection;
        if (current == null || !current.isOpen() || !circuit.lets()) {
            return Optional.empty();
        }
        try {
            var answer = question.apply(current);
            circuit.succeeded();
            return Optional.of(answer);
        } catch (RuntimeException e) {
            failed(operation, e);
            return Optional.empty();
        }
    }

    /// As [#ask], without waiting for the end.
    void tell(String operation, Function<StatefulRedisConnection<String, byte[]>, RedisFuture<?>> order) {
        ask(operation, order).ifPresent(future -> future.whenComplete((_, e) -> {
            if (e != null) {
                failed(operation, e);
            }
        }));
    }

    String key(String name) {
        return config.prefix() + name;
    }

    Duration timeout() {
        return config.timeout();
    }

    @Override
    public void close() {
        closing.countDown();
        client.shutdown(0, 1, TimeUnit.SECONDS);
        resources.shutdown(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
        try {
            gauge.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void connect() {
        var uri = RedisURI.builder(config.uri()).withTimeout(LettuceClient.CONNECT_TIMEOUT).build();
        boolean told = false;
        do {
            try {
                var opened = client.connect(CODEC, uri);
                opened.setTimeout(config.timeout());
                connection = opened;
                return;
            } catch (RedisException e) {
                if (!told && closing.getCount() > 0) {
                    LOG.warn("Redis cannot be reached, going on without it for now: {}", e.getClass().getSimpleName());
                    told = true;
                }
            }
        } while (!closesWithin(Circuit.PAUSE));
    }

    private boolean closesWithin(Duration wait) {
        try {
            return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void failed(String operation, Throwable e) {
        errors.add(1, Attributes.of(OPERATION, operation));
        if (circuit.failed() && closing.getCount() > 0) {
            LOG.warn("Redis failed at {}, going on without it: {}", operation, e.getClass().getSimpleName());
        }
    }
}
