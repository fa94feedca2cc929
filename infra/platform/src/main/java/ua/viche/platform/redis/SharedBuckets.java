package ua.viche.platform.redis;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.redis.Limits.Rate;

/// Budgets that all replicas share, in Redis; each key lives there until its budget is full again.
final class SharedBuckets {

    private static final Duration LONGER = Duration.ofSeconds(5);

    private final RedisConnection redis;
    private final TimeMeter time;
    private volatile @Nullable ProxyManager<String> buckets;

    SharedBuckets(RedisConnection redis, TimeMeter time) {
        this.redis = redis;
        this.time = time;
    }

    Optional<ConsumptionProbe> take(String budget, List<Rate> rates) {
        return redis.ask("limit", connection -> on(connection).getProxy(redis.key(budget), () -> Rates.configuration(rates))
                .tryConsumeAndReturnRemaining(1));
    }

    private ProxyManager<String> on(StatefulRedisConnection<String, byte[]> connection) {
        var known = buckets;
        if (known == null) {
            known = Bucket4jLettuce.casBasedBuilder(connection).clientClock(time).requestTimeout(redis.timeout())
                    .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(LONGER)).build();
            buckets = known;
        }
        return known;
    }
}
