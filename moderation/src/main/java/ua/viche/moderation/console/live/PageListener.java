package ua.viche.moderation.console.live;

import java.io.OutputStream;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import ua.viche.platform.live.Listener;

/// One page that listens.
final class PageListener extends Listener {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final BooleanSupplier allowed;
    private volatile boolean changed;
    private long askedAt = System.nanoTime();

    /// @param allowed whether it may still hear, asked every few seconds
    PageListener(OutputStream out, BooleanSupplier allowed) {
        super(out, HEARTBEAT);
        this.allowed = allowed;
    }

    void tell() {
        changed = true;
        wake();
    }

    /// Talks until the client is gone, the server stops or the page may hear no more.
    void listen() {
        writer().retry();
        writer().comment("hello");
        talk();
    }

    @Override
    protected Duration say() {
        var now = System.nanoTime();
        if (now - askedAt >= HEARTBEAT.toNanos()) {
            if (!allowed.getAsBoolean()) {
                end();
                return UNTIL_WOKEN;
            }
            askedAt = now;
        }
        if (changed) {
            changed = false;
            writer().event("changed", null, "1");
        }
        return Duration.ofNanos(HEARTBEAT.toNanos() - (now - askedAt));
    }
}
