package ua.viche.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/// So many clients that each act again and again, one act at a time, for so many seconds.
final class Load {

    private static final int MOST = 4_000_000;

    private final int clients;
    private final int seconds;

    Load(int clients, int seconds) {
        this.clients = clients;
        this.seconds = seconds;
    }

    /// One client.
    interface Client extends AutoCloseable {
        /// False where the answer was not the one hoped for.
        boolean act() throws Exception;
    }

    /// Makes the n-th client.
    interface Clients {
        Client make(int number) throws Exception;
    }

    Measured run(Clients source) throws InterruptedException {
        var micros = new long[MOST];
        var next = new AtomicLong();
        var errors = new LongAdder();
        var threads = new ArrayList<Thread>();
        var began = System.nanoTime();
        var until = began + Duration.ofSeconds(seconds).toNanos();
        for (var number = 0; number < clients; number++) {
            var mine = number;
            threads.add(Thread.ofVirtual().start(() -> run(source, mine, until, new Tally(micros, next, errors))));
        }
        join(threads);
        var count = (int) Math.min(MOST, next.get());
        return Measured.of(Arrays.copyOf(micros, count), errors.sum(), Duration.ofNanos(System.nanoTime() - began));
    }

    private record Tally(long[] micros, AtomicLong next, LongAdder errors) {
        void note(long nanos) {
            var place = next.getAndIncrement();
            if (place < micros.length) {
                micros[(int) place] = nanos / 1_000;
            }
        }
    }

    private static void run(Clients source, int number, long until, Tally tally) {
        try (var client = source.make(number)) {
            while (System.nanoTime() < until) {
                var began = System.nanoTime();
                if (client.act()) {
                    tally.note(System.nanoTime() - began);
                } else {
                    tally.errors.increment();
                }
            }
        } catch (Exception failure) {
            tally.errors.increment();
        }
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (var thread : threads) {
            thread.join();
        }
    }
}
