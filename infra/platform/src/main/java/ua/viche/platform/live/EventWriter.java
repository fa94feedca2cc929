package ua.viche.platform.live;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Writes a stream of events and says when to come back after a break, which Helidon's sink cannot say. Each method throws an
/// [UncheckedIOException] where the client is gone.
public final class EventWriter {

    private static final Duration COME_BACK = Duration.ofSeconds(3);

    private final OutputStream out;
    private volatile long began;
    private volatile boolean writing;
    private volatile long wroteAt = System.nanoTime();

    EventWriter(OutputStream out) {
        this.out = out;
    }

    /// The time after which a client that was cut off may come back.
    public void retry() {
        write("retry: " + COME_BACK.toMillis() + "\n\n");
    }

    /// An event; data is one line.
    public void event(String name, @Nullable Object id, String data) {
        write((id == null ? "" : "id: " + id + "\n") + "event: " + name + "\ndata: " + data + "\n\n");
    }

    /// A line that clients pass over.
    public void comment(String text) {
        write(": " + text + "\n\n");
    }

    long wroteAt() {
        return wroteAt;
    }

    /// Whether the client has not taken for so long what it is sent.
    boolean stuckFor(Duration patience) {
        return writing && System.nanoTime() - began > patience.toNanos();
    }

    private void write(String text) {
        began = System.nanoTime();
        writing = true;
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            writing = false;
            wroteAt = System.nanoTime();
        }
    }
}
