package ua.viche.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/// What a run gave.
///
/// @param micros the time of each answer, sorted
record Measured(long[] micros, long errors, Duration took) {

    static Measured of(long[] micros, long errors, Duration took) {
        var sorted = micros.clone();
        Arrays.sort(sorted);
        return new Measured(sorted, errors, took);
    }

    double perSecond() {
        return micros.length / (took.toNanos() / 1e9);
    }

    /// Milliseconds in which this share of the answers came.
    double millis(double share) {
        return micros.length == 0 ? Double.NaN : micros[(int) Math.min(micros.length - 1L, (long) (micros.length * share))] / 1e3;
    }

    String line(String what) {
        return String.format(Locale.ROOT, "%-34s %,9.0f/s   p50 %7.1f ms   p99 %7.1f ms   errors %d", what, perSecond(),
                millis(0.5),
                millis(0.99), errors);
    }
}
