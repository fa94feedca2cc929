package ua.viche.bench.load;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What a run gave.
///
/// @param nanos the times of the answers that were hoped for, sorted
/// @param others how often each other status came; 0 stands for connections that broke and requests that were never answered
/// @param took nanoseconds from the first request to the last answer
public record Measured(long[] nanos, Map<Integer, Long> others, long took) {

    private static final double SECOND = 1e9;
    private static final double MILLI = 1e6;

    static Measured of(long[] nanos, Map<Integer, Long> others, long took) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Measured(sorted, Map.copyOf(others), took);
    }

    public double perSecond() {
        return nanos.length / (took / SECOND);
    }

    /// Answers that were hoped for.
    public long count() {
        return nanos.length;
    }

    public long errors() {
        return others.values().stream().mapToLong(n -> n).sum();
    }

    /// Milliseconds within which this share of the answers came.
    public double millis(double share) {
        return nanos.length == 0 ? Double.NaN : nanos[(int) Math.min(nanos.length - 1L, (long) (nanos.length * share))] / MILLI;
    }

    /// One line for a terminal.
    public String line(String what) {
        return String.format(Locale.ROOT, "%-44s %,9.0f/s   p50 %7.1f ms   p99 %7.1f ms   %s", what, perSecond(), millis(0.5),
                millis(0.99), errorLine());
    }

    /// `errors 0`, or how many of which kind.
    public String errorLine() {
        return "errors " + errors() + (others.isEmpty()
                ? ""
                : others.entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(one -> (one.getKey() == 0 ? "cut" : one.getKey().toString()) + " × " + one.getValue())
                        .collect(Collectors.joining(", ", " (", ")")));
    }
}
