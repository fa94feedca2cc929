package ua.viche.bench.moderation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// How long answers took.
final class Timings {

    private static final double MILLI = 1e6;

    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

    void add(long took) {
        nanos.add(took);
    }

    int count() {
        return nanos.size();
    }

    /// Milliseconds within which this share of the answers came.
    double millis(double share) {
        List<Long> sorted;
        synchronized (nanos) {
            sorted = nanos.stream().sorted().toList();
        }
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share))) / MILLI;
    }

    String line(String what) {
        return String.format(Locale.ROOT, "%-28s %,8d   p50 %7.1f ms   p99 %7.1f ms", what, count(), millis(0.5),
                millis(0.99));
    }
}
