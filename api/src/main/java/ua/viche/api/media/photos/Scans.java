package ua.viche.api.media.photos;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Counts the scans of a JPEG: a progressive one is gone over once for each, so many of them in a small file cost hours.
final class Scans {

    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;

    static int of(Path jpeg) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(jpeg), 64 * 1024)) {
            return count(in);
        }
    }

    /// Walks from segment to segment; between a scan's header and the next marker lie its data.
    private static int count(InputStream in) throws IOException {
        var scans = 0;
        for (var marker = marker(in); marker >= 0 && marker != END; marker = marker(in)) {
            if (marker == SCAN) {
                scans++;
            }
            if (hasLength(marker)) {
                try {
                    in.skipNBytes(Math.max(0, (in.read() << 8 | in.read()) - 2));
                } catch (EOFException _) {
                    return scans;
                }
            }
        }
        return scans;
    }

    /// The next marker; -1 at the end. `FF 00` is a byte of data, several `FF` are one.
    private static int marker(InputStream in) throws IOException {
        for (var at = in.read(); at >= 0; at = in.read()) {
            while (at == 0xFF) {
                at = in.read();
                if (at > 0 && at != 0xFF) {
                    return at;
                }
            }
        }
        return -1;
    }

    /// Not the restarts, the beginning and `TEM`.
    private static boolean hasLength(int marker) {
        return (marker < 0xD0 || marker > 0xD8) && marker != 0x01;
    }

    private Scans() {}
}
