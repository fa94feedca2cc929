package ua.viche.platform.redis;

import io.github.bucket4j.ConsumptionProbe;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ua.viche.platform.telemetry.Telemetry;

/// Limits of rates, shared by all replicas (token buckets in Redis). Each replica counts what it allowed as well: with Redis away it
/// goes on from there, so that an outage, or one slow answer, gives nobody a fresh budget.
///
/// Of every rate of 8 acts or more each replica gives an eighth by itself, without asking Redis: who acts now and then never waits
/// for it. One replica allows the rate, N replicas at most (7 + N) / 8 of it; where a window ends an eighth more may pass.
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

    private static final Verdict ALLOWED = new Verdict.Allowed();
    private static final AttributeKey<String> LIMIT = AttributeKey.stringKey("limit");
    private static final AttributeKey<String> VERDICT = AttributeKey.stringKey("verdict");
    private static final AttributeKey<String> COUNTED_BY = AttributeKey.stringKey("counted_by");

    private final RedisConnection redis;
    private final SharedBuckets shared;
    private final LocalBuckets local;
    private final LongCounter verdicts;
    private final Map<List<Rate>, Split> splits = new ConcurrentHashMap<>();
    private final Clock clock;

    /// What a replica gives by itself, and what all replicas share.
    private record Split(OwnShare own, List<Rate> shared, String sharedId) {

        static Split of(List<Rate> rates, Clock clock) {
            var own = OwnShare.of(rates, clock);
            var shared = own.shared(rates);
            return new Split(own, shared, Rates.id(shared) + ":");
        }
    }

    /// @param clock by which budgets refill
    public Limits(RedisConnection redis, Clock clock, Telemetry telemetry) {
        this.redis = redis;
        this.clock = clock;
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
        var split = splits.computeIfAbsent(rates, one -> Split.of(one, clock));
        if (split.own.take(key)) {
            count(name, "allowed", "share");
            return ALLOWED;
        }
        var budget = "limit:" + name + ":" + split.sharedId + key;
        var here = local.take(budget, split.shared);
        var everywhere = here.isConsumed() ? shared.take(budget, split.shared) : Optional.<ConsumptionProbe>empty();
        var verdict = verdict(everywhere.orElse(here));
        if (here.isConsumed() && verdict instanceof Verdict.Exceeded) {
            local.giveBack(budget);
        }
        count(name, verdict instanceof Verdict.Allowed ? "allowed" : "exceeded", everywhere.isPresent() ? "all" : "replica");
        return verdict;
    }

    /// A budget of many acts at once; ask for it once and keep it. Goes by the system's time, since it is about another service.
    public Quota quota(String name, Rate rate) {
        return new Quota(redis, name, rate);
    }

    private void count(String name, String verdict, String by) {
        verdicts.add(1, Attributes.of(LIMIT, name, VERDICT, verdict, COUNTED_BY, by));
    }

    private static Verdict verdict(ConsumptionProbe probe) {
        return probe.isConsumed()
                ? ALLOWED
                : new Verdict.Exceeded(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
