package ua.viche.api.signing.live;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Writes a stream of events (HTML standard, section 9.2) and says when to come back after a break, which Helidon's sink cannot say.
final class EventWriter {

    private static final Duration COME_BACK = Duration.ofSeconds(3);

    private final OutputStream out;

    EventWriter(OutputStream out) {
        this.out = out;
    }

    /// The time after which a client that was cut off may come back.
    void retry() {
        write("retry: " + COME_BACK.toMillis() + "\n\n");
    }

    /// An event; data is one line.
    void event(String name, @Nullable Object id, String data) {
        write((id == null ? "" : "id: " + id + "\n") + "event: " + name + "\ndata: " + data + "\n\n");
    }

    /// A line that clients pass over.
    void comment(String text) {
        write(": " + text + "\n\n");
    }

    private void write(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
