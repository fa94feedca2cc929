package ua.viche.platform.redis;

import io.github.bucket4j.BandwidthBuilder;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConfigurationBuilder;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import ua.viche.platform.redis.Limits.Rate;

/// Rates in the words of Bucket4j.
final class Rates {

    /// For instance `5x60000+20x300000`.
    static String id(List<Rate> rates) {
        return rates.stream().map(rate -> rate.acts() + "x" + rate.within().toMillis()).collect(Collectors.joining("+"));
    }

    static BucketConfiguration configuration(List<Rate> rates) {
        var builder = new ConfigurationBuilder();
        rates.forEach(rate -> builder.addLimit(
                BandwidthBuilder.builder().capacity(rate.acts()).refillGreedy(rate.acts(), rate.within()).build()));
        return builder.build();
    }

    /// After so long without an act a budget is full again and need not be remembered.
    static Duration life(List<Rate> rates) {
        return rates.stream().map(Rate::within).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    private Rates() {}
}
