package ua.viche.api.surge;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import ua.viche.platform.database.Strain;

/// How near this replica is to what it can bear, 0 to 1: the worst of all that is measured.
final class Pressure {

    /// So many waiting transactions for each connection are all that can be borne.
    private static final double WAITING = 8;
    /// Fewer transactions than these say nothing about how many are slow.
    private static final long FEW = 20;

    private final Supplier<Strain.Look> database;
    private final List<DoubleSupplier> queues = new CopyOnWriteArrayList<>();
    private Strain.Look last;

    Pressure(Supplier<Strain.Look> database) {
        this.database = database;
        last = database.get();
    }

    /// Also looks at a queue: the share of it that is taken.
    void of(DoubleSupplier queue) {
        queues.add(queue);
    }

    /// Looks at everything, at the database since the look before.
    double look() {
        var before = last;
        var now = database.get();
        last = now;
        var worst = queues.stream().mapToDouble(DoubleSupplier::getAsDouble).max().orElse(0);
        return Math.min(1, Math.max(worst, strain(before, now)));
    }

    static double strain(Strain.Look before, Strain.Look now) {
        if (now.refused() > before.refused()) {
            return 1;
        }
        var waiting = (now.running() - now.connections()) / (WAITING * now.connections());
        var finished = now.finished() - before.finished();
        var slow = finished < FEW ? 0 : (double) (now.slow() - before.slow()) / finished;
        return Math.clamp(Math.max(waiting, slow), 0, 1);
    }
}
