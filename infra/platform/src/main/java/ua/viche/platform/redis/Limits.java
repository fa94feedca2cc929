package ua.viche.platform.redis;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import ua.viche.platform.telemetry.Telemetry;

/// Limits of rates, shared by all replicas (token buckets in Redis). With Redis away each replica counts for itself.
public final class Limits {

    /// So many acts in so long a time.
    public record Rate(int acts, Duration within) {}

    /// Whether one more act is allowed.
    public sealed interface Verdict {
        record Allowed() implements Verdict {}

        record Exceeded(Duration retryAfter) implements Verdict {}
    }

    /// @param clock by which budgets refill
    public Limits(RedisConnection redis, Clock clock, Telemetry telemetry) {}

    /// Takes one act from a key's budget, which all rates together limit (burst and sustained).
    ///
    /// @param name of the limit, for the metrics: `signing-address`
    /// @param key whom or what it limits; personal data only as a keyed hash
    public Verdict take(String name, String key, List<Rate> rates) {
        throw new UnsupportedOperationException();
    }
}
