package ua.viche.platform.redis;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BandwidthBuilder;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.api.StatefulRedisConnection;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.redis.Limits.Rate;

/// A budget of many acts at once that all replicas share, for instance what another service takes from Viche in a minute. Never more
/// than was promised: it begins empty, also when Redis lost its memory, saves up a sixtieth at most, and with Redis away each replica
/// gives itself an eighth.
public final class Quota {

    private static final int SAVED = 60;
    private static final int ALONE = 8;

    private final RedisConnection redis;
    private final String name;
    private final Rate rate;
    private final Bucket alone;
    private volatile @Nullable ProxyManager<String> buckets;

    Quota(RedisConnection redis, String name, Rate rate) {
        this.redis = redis;
        this.name = name;
        this.rate = rate;
        this.alone = Bucket.builder().withCustomTimePrecision(TimeMeter.SYSTEM_NANOTIME)
                .addLimit(bandwidth(Math.max(1, rate.acts() / ALONE))).build();
    }

    /// Takes as many acts as there are, at most so many.
    public int take(int most) {
        if (most < 1) {
            return 0;
        }
        return redis.ask("quota",
                connection -> (int) on(connection).getProxy(redis.key("quota:" + name + ":" + rate.acts()), this::configuration)
                        .tryConsumeAsMuchAsPossible(most))
                .orElseGet(() -> (int) alone.tryConsumeAsMuchAsPossible(most));
    }

    private BucketConfiguration configuration() {
        return BucketConfiguration.builder().addLimit(bandwidth(rate.acts())).build();
    }

    private Bandwidth bandwidth(int acts) {
        return BandwidthBuilder.builder().capacity(Math.max(1, acts / SAVED)).refillGreedy(acts, rate.within()).initialTokens(0)
                .build();
    }

    private ProxyManager<String> on(StatefulRedisConnection<String, byte[]> connection) {
        var known = buckets;
        if (known == null) {
            known = Bucket4jLettuce.casBasedBuilder(connection).requestTimeout(redis.timeout())
                    .expirationAfterWrite(ExpirationAfterWriteStrategy.fixedTimeToLive(rate.within().plus(rate.within())))
                    .build();
            buckets = known;
        }
        return known;
    }
}
