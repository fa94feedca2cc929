package ua.viche.platform.redis;

import io.lettuce.core.SetArgs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// A shared cache of texts. May forget at any time; with Redis away it is empty, after at most 50 ms.
public final class Cache {

    private final RedisConnection redis;

    public Cache(RedisConnection redis) {
        this.redis = redis;
    }

    public Optional<String> get(String key) {
        return redis.ask("cache-get", connection -> Optional.ofNullable(connection.sync().get(name(key))))
                .flatMap(found -> found).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /// Does not wait.
    ///
    /// @param life at least a millisecond
    public void put(String key, String value, Duration life) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        redis.tell("cache-put", connection -> connection.async().set(name(key), bytes, SetArgs.Builder.px(life.toMillis())));
    }

    /// Does not wait.
    public void forget(String key) {
        redis.tell("cache-forget", connection -> connection.async().unlink(name(key)));
    }

    private String name(String key) {
        return redis.key("cache:" + key);
    }
}
