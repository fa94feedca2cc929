package ua.viche.platform.redis;

import io.github.bucket4j.ConsumptionProbe;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import ua.viche.platform.telemetry.Telemetry;

/// Limits of rates, shared by all replicas (token buckets in Redis). With Redis away each replica counts for itself.
///
/// A budget belongs to a name, a key and the rates: other rates begin with a full budget.
public final class Limits {

    /// So many acts in so long a time.
    public record Rate(int acts, Duration within) {

        public Rate {
            if (acts < 1 || within.toMillis() < 1) {
                throw new IllegalArgumentException("a rate is at least one act in at least a millisecond");
            }
        }
    }

    /// Whether one more act is allowed.
    public sealed interface Verdict {
        record Allowed() implements Verdict {}

        record Exceeded(Duration retryAfter) implements Verdict {}
    }

    private static final AttributeKey<String> LIMIT = AttributeKey.stringKey("limit");
    private static final AttributeKey<String> VERDICT = AttributeKey.stringKey("verdict");
    private static final AttributeKey<String> COUNTED_BY = AttributeKey.stringKey("counted_by");

    private final SharedBuckets shared;
    private final LocalBuckets local;
    private final LongCounter verdicts;

    /// @param clock by which budgets refill
    public Limits(RedisConnection redis, Clock clock, Telemetry telemetry) {
        var meter = new ClockMeter(clock);
        shared = new SharedBuckets(redis, meter);
        local = new LocalBuckets(meter);
        verdicts = telemetry.meter().counterBuilder("viche.limit.verdicts").setDescription("Acts allowed and refused by limits")
                .build();
    }

    /// Takes one act from a key's budget, which all rates together limit (burst and sustained).
    ///
    /// @param name of the limit, for the metrics: `signing-address`
    /// @param key whom or what it limits; personal data only as a keyed hash
    public Verdict take(String name, String key, List<Rate> rates) {
        if (rates.isEmpty()) {
            return new Verdict.Allowed();
        }
        var budget = "limit:" + name + ":" + Rates.id(rates) + ":" + key;
        var probe = shared.take(budget, rates);
        var verdict = verdict(probe.orElseGet(() -> local.take(budget, rates)));
        verdicts.add(1,
                Attributes.of(LIMIT, name, VERDICT, verdict instanceof Verdict.Allowed ? "allowed" : "exceeded", COUNTED_BY,
                        probe.isPresent() ? "all" : "replica"));
        return verdict;
    }

    private static Verdict verdict(ConsumptionProbe probe) {
        return probe.isConsumed()
                ? new Verdict.Allowed()
                : new Verdict.Exceeded(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
