package ua.viche.platform.redis;

import io.lettuce.core.RedisURI;
import java.time.Duration;
import ua.viche.platform.config.Settings;

/// Where Redis is.
///
/// @param uri with password and TLS as `redis://` and `rediss://` addresses have them; never printed
/// @param prefix put before every key
/// @param timeout the longest that a request waits for Redis before it goes on without
public record RedisConfig(RedisURI uri, String prefix, Duration timeout) {

    /// From `redis.url`, `redis.prefix` and `redis.timeout` (50 ms without).
    public static RedisConfig of(Settings settings) {
        var redis = settings.at("redis");
        return new RedisConfig(uri(redis), redis.text("prefix", ""), redis.duration("timeout", Duration.ofMillis(50)));
    }

    private static RedisURI uri(Settings redis) {
        var address = redis.uri("url");
        try {
            return RedisURI.create(address);
        } catch (IllegalArgumentException e) {
            if (redis.has("url")) {
                redis.mistake("url", "must be redis://[user:password@]host:port/number or rediss://…");
            }
            return RedisURI.create("localhost", 6379);
        }
    }
}
