package ua.viche.bench.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import ua.viche.local.StartException;

/// Totals of a petition over time, oldest first.
record Curve(List<Snapshot> snapshots) {

    record Snapshot(Instant time, long total) {}

    Curve {
        snapshots = List.copyOf(snapshots);
        for (var i = 1; i < snapshots.size(); i++) {
            if (!snapshots.get(i - 1).time.isBefore(snapshots.get(i).time)) {
                throw new IllegalArgumentException("not in the order of time: " + snapshots.get(i).time);
            }
        }
    }

    /// Reads `time,total` with a line of heading; what is no later than the line before is left out.
    ///
    /// @throws StartException with one sentence for a file that is no curve
    static Curve read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            var snapshots = new ArrayList<Snapshot>();
            for (var line : lines.subList(Math.min(1, lines.size()), lines.size())) {
                var cells = line.split(",");
                var snapshot = new Snapshot(Instant.parse(cells[0].strip()), Long.parseLong(cells[1].strip()));
                if (snapshots.isEmpty() || snapshots.getLast().time.isBefore(snapshot.time)) {
                    snapshots.add(snapshot);
                }
            }
            return new Curve(snapshots);
        } catch (IOException missing) {
            throw new StartException("The curve " + file + " cannot be read.", missing);
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException strange) {
            throw new StartException("The file " + file + " is no curve: lines of time,total are expected, as "
                    + "2016-06-25T08:15:04Z,827789.", strange);
        }
    }

    /// What lies between two moments.
    Curve between(Instant from, Instant to) {
        return new Curve(snapshots.stream().filter(one -> !one.time.isBefore(from) && !one.time.isAfter(to)).toList());
    }

    /// The window of this length in which the total grew most.
    Curve best(Duration length) {
        var best = 0;
        var most = Long.MIN_VALUE;
        var end = 0;
        for (var begin = 0; begin < snapshots.size(); begin++) {
            while (end + 1 < snapshots.size() && !snapshots.get(end + 1).time.isAfter(snapshots.get(begin).time.plus(length))) {
                end++;
            }
            var grown = snapshots.get(end).total - snapshots.get(begin).total;
            if (grown > most) {
                most = grown;
                best = begin;
            }
        }
        return snapshots.isEmpty() ? this : between(snapshots.get(best).time, snapshots.get(best).time.plus(length));
    }

    /// Signatures that were added, over all steps.
    long rises() {
        return steps().filter(step -> step > 0).sum();
    }

    /// Signatures that were taken away, over all steps.
    long falls() {
        return -steps().filter(step -> step < 0).sum();
    }

    /// When and by how much the total falls.
    ///
    /// @param speed how many times faster than it was
    List<Falls.Fall> fallsAt(double speed) {
        return IntStream.range(1, snapshots.size())
                .filter(i -> snapshots.get(i).total < snapshots.get(i - 1).total)
                .mapToObj(i -> new Falls.Fall(
                        Duration.ofNanos(
                                (long) (Duration.between(snapshots.getFirst().time, snapshots.get(i).time).toNanos() / speed)),
                        snapshots.get(i - 1).total - snapshots.get(i).total))
                .toList();
    }

    private java.util.stream.LongStream steps() {
        return IntStream.range(1, snapshots.size()).mapToLong(i -> snapshots.get(i).total - snapshots.get(i - 1).total);
    }
}
