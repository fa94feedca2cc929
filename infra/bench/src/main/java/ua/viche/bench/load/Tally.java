package ua.viche.bench.load;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// Counts answers and keeps their times, of those that were hoped for; grows rarely.
final class Tally {

    private static final int BEGIN = 1 << 20;
    private static final int CUT = 0;

    private final Map<Integer, Long> others = new TreeMap<>();
    private long[] nanos = new long[BEGIN];
    private int count;

    void good(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = took;
    }

    void bad(int status) {
        others.merge(status, 1L, Long::sum);
    }

    void cut() {
        bad(CUT);
    }

    Measured measured(long took) {
        return Measured.of(Arrays.copyOf(nanos, count), others, took);
    }
}
