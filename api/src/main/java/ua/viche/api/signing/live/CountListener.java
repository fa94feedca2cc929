package ua.viche.api.signing.live;

import java.io.OutputStream;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.viche.api.signing.Count;
import ua.viche.platform.http.Json;
import ua.viche.platform.live.Listener;

/// One client that listens to one petition's count: an event for each change, at most one a second, and a last event when nothing can
/// change any more.
final class CountListener extends Listener {

    static final Duration PACE = Duration.ofSeconds(1);

    private volatile @Nullable Count latest;
    private volatile boolean closed;
    private @Nullable Count said;
    private long saidAt;

    CountListener(OutputStream out, Duration heartbeat) {
        super(out, heartbeat);
    }

    /// There is another count.
    void tell(Count count) {
        latest = count;
        wake();
    }

    /// The last count was told.
    void close() {
        closed = true;
        wake();
    }

    /// Talks until there is nothing left to say, the client is gone or the server stops.
    ///
    /// @param known whether the client has the first count already
    void talk(Count first, boolean known) {
        writer().retry();
        if (known) {
            writer().comment("nothing new");
            said = first;
            saidAt = System.nanoTime() - PACE.toNanos();
        } else {
            say(first);
        }
        talk();
    }

    @Override
    protected Duration say() {
        var before = Objects.requireNonNull(said);
        // whoever closes tells the last count first
        var over = closed;
        var next = latest;
        if (next != null && next.count() != before.count()) {
            var wait = PACE.toNanos() - (System.nanoTime() - saidAt);
            if (wait > 0) {
                return Duration.ofNanos(wait);
            }
            say(next);
        } else if (over) {
            writer().event("closed", before.treeSize(), Json.text(before));
            end();
        }
        return UNTIL_WOKEN;
    }

    private void say(Count count) {
        writer().event("count", count.treeSize(), Json.text(count));
        said = count;
        saidAt = System.nanoTime();
    }
}
