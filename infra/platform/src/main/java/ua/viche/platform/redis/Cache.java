package ua.viche.platform.redis;

import java.time.Duration;
import java.util.Optional;

/// A shared cache of texts. May forget at any time; with Redis away it is empty, after at most 50 ms.
public final class Cache {

    public Cache(RedisConnection redis) {}

    public Optional<String> get(String key) {
        throw new UnsupportedOperationException();
    }

    /// Does not wait.
    public void put(String key, String value, Duration life) {
        throw new UnsupportedOperationException();
    }
}
