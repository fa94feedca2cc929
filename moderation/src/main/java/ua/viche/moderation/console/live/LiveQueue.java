package ua.viche.moderation.console.live;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.moderation.queue.Items;

/// All pages that listen on this replica. As long as there is one, one thread asks the queue for its mark twice a second; how many
/// listen costs the database nothing, and what another replica did is heard as well.
final class LiveQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveQueue.class);
    private static final Duration STUCK = Duration.ofSeconds(10);

    private final Items items;
    private final Duration look;
    private final int most;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final AtomicInteger places = new AtomicInteger();
    private volatile boolean ended;
    private boolean watching;

    LiveQueue(Items items, Duration look, int most) {
        this.items = items;
        this.look = look;
        this.most = most;
    }

    /// A place for one more, to be given back with [#leave].
    boolean enter() {
        if (ended || places.incrementAndGet() > most) {
            places.decrementAndGet();
            return false;
        }
        return true;
    }

    void leave() {
        places.decrementAndGet();
    }

    /// Lets a listener hear for as long as the work lasts.
    void hearing(Listener listener, Runnable work) {
        listeners.add(listener);
        try {
            if (ended) {
                listener.end();
            }
            watch();
            work.run();
        } finally {
            listeners.remove(listener);
        }
    }

    @Override
    public void close() {
        ended = true;
        listeners.forEach(Listener::end);
    }

    private synchronized void watch() {
        if (!watching) {
            watching = true;
            Thread.ofVirtual().name("live-queue").start(this::run);
        }
    }

    private synchronized boolean mayStop() {
        if (listeners.isEmpty() || ended) {
            watching = false;
            return true;
        }
        return false;
    }

    private void run() {
        var known = "";
        while (!mayStop()) {
            try {
                var mark = items.mark();
                if (!mark.equals(known)) {
                    known = mark;
                    listeners.forEach(Listener::tell);
                }
            } catch (RuntimeException failure) {
                LOG.warn("Pages wait for the next look: {}", failure.toString());
            }
            listeners.forEach(listener -> listener.dropIfStuck(STUCK));
            try {
                Thread.sleep(look);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
