package ua.viche.bench.replay;

import java.time.Duration;
import java.util.Arrays;
import ua.viche.bench.load.Pace;

/// The signatures of a curve: those of a step lie evenly between its two snapshots. A step in which the total falls has none.
final class Acts implements Pace.Open {

    private final long[] begins;
    private final long[] lasts;
    private final long[] before;
    private final long count;

    /// @param speed how many times faster than it was
    Acts(Curve curve, double speed) {
        var snapshots = curve.snapshots();
        var steps = Math.max(0, snapshots.size() - 1);
        begins = new long[steps];
        lasts = new long[steps];
        before = new long[steps];
        var sum = 0L;
        for (var step = 0; step < steps; step++) {
            var from = snapshots.get(step);
            var to = snapshots.get(step + 1);
            begins[step] = (long) (Duration.between(snapshots.getFirst().time(), from.time()).toNanos() / speed);
            lasts[step] = (long) (Duration.between(from.time(), to.time()).toNanos() / speed);
            before[step] = sum;
            sum += Math.max(0, to.total() - from.total());
        }
        count = sum;
    }

    /// All of them.
    long count() {
        return count;
    }

    @Override
    public long due(long number) {
        if (number >= count) {
            return Long.MAX_VALUE;
        }
        var step = step(number);
        var inStep = (step + 1 < before.length ? before[step + 1] : count) - before[step];
        return begins[step] + (long) ((double) lasts[step] * (number - before[step] + 1) / inStep);
    }

    /// The last step that begins with this signature or an earlier one; steps without signatures are passed over.
    private int step(long number) {
        var found = Arrays.binarySearch(before, number);
        var step = found < 0 ? -found - 2 : found;
        while (step + 1 < before.length && before[step + 1] <= number) {
            step++;
        }
        return step;
    }
}
