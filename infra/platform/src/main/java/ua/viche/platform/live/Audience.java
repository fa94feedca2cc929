package ua.viche.platform.live;

import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.platform.http.LongAnswer;
import ua.viche.platform.http.Problem;

/// All who listen to one matter on this replica. As long as there is anybody, one thread looks a few times a second for what changed
/// and tells them, so how many listen costs whoever is asked nothing.
public final class Audience<L extends Listener> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);
    private static final Duration STUCK = Duration.ofSeconds(10);
    private static final Duration COME_BACK = Duration.ofSeconds(30);

    private final String name;
    private final int most;
    private final Duration pace;
    private final Duration patience;
    private final Supplier<Runnable> watch;
    private final Set<L> listeners = ConcurrentHashMap.newKeySet();
    private final AtomicInteger places = new AtomicInteger();
    private volatile boolean ended;
    private boolean watching;

    /// @param most how many may listen
    /// @param pace the time between two looks
    /// @param watch begins to watch, before the first listener hears anything, and gives what looks once
    public Audience(String name, int most, Duration pace, Supplier<Runnable> watch) {
        this(name, most, pace, STUCK, watch);
    }

    /// @param patience with a client that does not take what it is sent
    Audience(String name, int most, Duration pace, Duration patience, Supplier<Runnable> watch) {
        this.name = name;
        this.most = most;
        this.pace = pace;
        this.patience = patience;
        this.watch = watch;
    }

    /// Refuses who does not want a stream of events.
    public static void requireAccepted(ServerRequest request) {
        if (!request.headers().isAccepted(MediaTypes.TEXT_EVENT_STREAM)) {
            throw Problem.NOT_ACCEPTABLE.with();
        }
    }

    /// The last event that a client that comes back has heard.
    public static Optional<String> heard(ServerRequest request) {
        return request.headers().first(HeaderNames.create("Last-Event-ID")).map(String::strip);
    }

    /// Gives a client a place for as long as the work lasts, or tells it to come back.
    ///
    /// @param work what it hears; it can be told things from before its beginning on
    public void attend(ServerRequest request, ServerResponse response, Function<OutputStream, L> listener, Consumer<L> work) {
        if (!enter()) {
            throw Problem.UNAVAILABLE.with().retryAfter(COME_BACK);
        }
        try {
            LongAnswer.begin(request);
            response.header(HeaderNames.CONTENT_TYPE, "text/event-stream")
                    .header(HeaderNames.create("X-Accel-Buffering"), "no");
            try (var out = response.outputStream()) {
                hear(listener.apply(out), work);
            }
        } catch (IOException | UncheckedIOException gone) {
            LOG.debug("{}: a listener is gone: {}", name, gone.getMessage());
        } finally {
            places.decrementAndGet();
        }
    }

    /// How many listen.
    public int size() {
        return places.get();
    }

    /// Does something with each listener.
    public void each(Consumer<L> act) {
        listeners.forEach(act);
    }

    /// Ends all at once; nobody may enter any more.
    @Override
    public void close() {
        ended = true;
        each(Listener::end);
    }

    private boolean enter() {
        if (ended) {
            return false;
        }
        if (places.incrementAndGet() > most) {
            places.decrementAndGet();
            return false;
        }
        return true;
    }

    private void hear(L listener, Consumer<L> work) {
        listeners.add(listener);
        try {
            if (ended) {
                listener.end();
            }
            watch();
            work.accept(listener);
        } finally {
            listeners.remove(listener);
        }
    }

    private synchronized void watch() {
        if (!watching) {
            var look = watch.get();
            watching = true;
            Thread.ofVirtual().name(name).start(() -> run(look));
        }
    }

    private synchronized boolean mayStop() {
        if (listeners.isEmpty() || ended) {
            watching = false;
            return true;
        }
        return false;
    }

    private void run(Runnable look) {
        while (!mayStop()) {
            try {
                look.run();
            } catch (RuntimeException failure) {
                LOG.warn("{}: listeners wait for the next look: {}", name, failure.toString());
            }
            each(listener -> listener.dropIfStuck(patience));
            try {
                Thread.sleep(pace);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
