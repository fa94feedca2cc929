package ua.viche.platform.redis;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import ua.viche.platform.redis.Limits.Rate;

/// What a replica allows by itself of some rates: an eighth of each, counted in a table of fixed size that begins anew with each
/// window. Two keys that fall on one counter share its eighth, which only means that Redis is asked sooner.
final class OwnShare {

    /// Of how many parts one is a replica's own.
    static final int PARTS = 8;

    private static final int COUNTERS = 1 << 18;

    private final List<Window> windows;
    private final Clock clock;

    private OwnShare(List<Window> windows, Clock clock) {
        this.windows = windows;
        this.clock = clock;
    }

    /// None where a rate is too small to be shared out.
    static OwnShare of(List<Rate> rates, Clock clock) {
        var big = rates.stream().allMatch(rate -> rate.acts() >= PARTS);
        return new OwnShare(big ? rates.stream().map(Window::new).toList() : List.of(), clock);
    }

    /// What is left of the rates for all replicas together.
    List<Rate> shared(List<Rate> rates) {
        return windows.isEmpty()
                ? rates
                : rates.stream().map(rate -> new Rate(rate.acts() - rate.acts() / PARTS, rate.within())).toList();
    }

    /// Whether the act is allowed without asking anybody.
    boolean take(String key) {
        if (windows.isEmpty()) {
            return false;
        }
        var now = clock.millis();
        var place = spread(key.hashCode()) & COUNTERS - 1;
        for (var window : windows) {
            if (!window.take(place, now)) {
                return false;
            }
        }
        return true;
    }

    private static int spread(int hash) {
        var mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }

    /// The counters of one rate in its current window.
    private static final class Window {

        private final int acts;
        private final long millis;
        private final AtomicReference<Counted> current = new AtomicReference<>(new Counted(Long.MIN_VALUE));

        private record Counted(long number, AtomicIntegerArray counters) {
            Counted(long number) {
                this(number, new AtomicIntegerArray(COUNTERS));
            }
        }

        Window(Rate rate) {
            acts = rate.acts() / PARTS;
            millis = rate.within().toMillis();
        }

        boolean take(int place, long now) {
            var number = Math.floorDiv(now, millis);
            var counted = current.get();
            if (counted.number != number) {
                counted = current.updateAndGet(known -> known.number == number ? known : new Counted(number));
            }
            return counted.counters.get(place) < acts && counted.counters.getAndIncrement(place) < acts;
        }
    }
}
