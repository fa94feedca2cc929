package ua.viche.api.media.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import ua.viche.api.media.photos.PhotoFormat;
import ua.viche.platform.http.ProblemException;

/// Takes bytes from a connection into a file, in a buffer however many they are.
final class Spool {

    private static final int BUFFER = 16 * 1024;
    /// After so long a request is as good as broken off.
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final InputStream in;
    private final long until = System.nanoTime() + PATIENCE.toNanos();
    private @Nullable RuntimeException cut;
    private boolean ended;
    private byte[] head = new byte[0];

    Spool(InputStream in) {
        this.in = in;
    }

    /// Reads up to so many bytes into a file.
    ///
    /// @param digest also given the bytes; null for none
    /// @return how many there were; fewer only where the body ended or broke off
    long fill(Path file, long most, @Nullable MessageDigest digest) throws IOException {
        var buffer = new byte[BUFFER];
        var read = 0L;
        try (var out = Files.newOutputStream(file)) {
            while (read < most) {
                var count = next(buffer, (int) Math.min(BUFFER, most - read));
                if (count < 0) {
                    break;
                }
                if (read == 0) {
                    head = Arrays.copyOf(buffer, Math.min(count, PhotoFormat.HEAD));
                }
                if (digest != null) {
                    digest.update(buffer, 0, count);
                }
                out.write(buffer, 0, count);
                read += count;
            }
        }
        return read;
    }

    private int next(byte[] buffer, int most) {
        try {
            if (System.nanoTime() - until > 0) {
                throw new IOException("an upload took too long");
            }
            var count = in.read(buffer, 0, most);
            ended = count < 0;
            return count;
        } catch (ProblemException problem) {
            throw problem;
        } catch (IOException broken) {
            cut = new UncheckedIOException(broken);
        } catch (RuntimeException broken) {
            cut = broken;
        }
        return -1;
    }

    /// The first bytes of what was last read.
    byte[] head() {
        return head;
    }

    /// Whether there is nothing more to come.
    boolean isOver() {
        return ended || cut != null;
    }

    /// Whether there is more than was asked for.
    boolean hasMore() {
        return !isOver() && next(new byte[1], 1) > 0;
    }

    /// Goes on with what broke the connection off, once what arrived is kept.
    void throwIfCut() {
        if (cut != null) {
            throw cut;
        }
    }
}
