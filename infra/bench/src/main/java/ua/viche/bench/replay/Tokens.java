package ua.viche.bench.replay;

import java.util.Iterator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Tokens that are made by threads of their own, ahead of their use: as many as a long lead holds before anything is measured, the
/// rest while others are used.
final class Tokens implements Iterator<byte[]> {

    private static final int LEAD = 1_000_000;
    private static final int THREADS = 2;
    private static final long PATIENCE_S = 30;

    private final BlockingQueue<byte[]> ready;
    private final AtomicLong left;
    private final Supplier<byte[]> mint;
    private final long count;
    private long given;

    Tokens(long count, Supplier<byte[]> mint) {
        this.count = count;
        this.mint = mint;
        left = new AtomicLong(count);
        ready = new ArrayBlockingQueue<>((int) Math.clamp(count, 1, LEAD));
        for (var thread = 0; thread < THREADS; thread++) {
            var making = Thread.ofPlatform().daemon().name("tokens-" + thread).unstarted(this::make);
            making.setPriority(Thread.MIN_PRIORITY);
            making.start();
        }
    }

    private void make() {
        try {
            while (left.getAndDecrement() > 0) {
                ready.put(mint.get());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits until the lead is there.
    void awaitLead() throws InterruptedException {
        while (ready.remainingCapacity() > 0 && ready.size() < count) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    @Override
    public boolean hasNext() {
        return given < count;
    }

    @Override
    public byte[] next() {
        try {
            var token = ready.poll(PATIENCE_S, TimeUnit.SECONDS);
            if (token == null) {
                throw new IllegalStateException("no token was made for " + PATIENCE_S + " s");
            }
            given++;
            return token;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
