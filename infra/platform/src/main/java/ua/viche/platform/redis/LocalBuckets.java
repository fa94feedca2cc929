package ua.viche.platform.redis;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import ua.viche.platform.redis.Limits.Rate;

/// Budgets as this replica alone has counted them.
final class LocalBuckets {

    private static final int MOST = 100_000;

    private record Held(Bucket bucket, Duration life) {}

    private final TimeMeter time;
    private final com.github.benmanes.caffeine.cache.Cache<String, Held> buckets = Caffeine.newBuilder().maximumSize(MOST)
            .expireAfter(Expiry.<String, Held>accessing((_, held) -> held.life())).build();

    LocalBuckets(TimeMeter time) {
        this.time = time;
    }

    ConsumptionProbe take(String budget, List<Rate> rates) {
        return buckets.get(budget, _ -> new Held(bucket(rates), Rates.life(rates))).bucket().tryConsumeAndReturnRemaining(1);
    }

    /// Takes back an act that was refused elsewhere.
    void giveBack(String budget) {
        var held = buckets.getIfPresent(budget);
        if (held != null) {
            held.bucket().addTokens(1);
        }
    }

    private Bucket bucket(List<Rate> rates) {
        var builder = Bucket.builder().withCustomTimePrecision(time);
        for (var bandwidth : Rates.configuration(rates).getBandwidths()) {
            builder.addLimit(bandwidth);
        }
        return builder.build();
    }
}
