package ua.viche.api.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Up to 256 entries, each after its length, two bytes, big-endian (C2SP tlog-tiles).
final class Bundle {

    private static final int LENGTH = 2;

    private final byte[] bytes;
    private final int[] starts;

    private Bundle(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    static Bundle of(byte[] bytes) {
        var starts = new int[TreeEdge.WIDTH + 1];
        var width = 0;
        while (starts[width] < bytes.length) {
            var at = starts[width];
            starts[++width] = at + LENGTH + ((bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff);
        }
        return new Bundle(bytes, Arrays.copyOf(starts, width + 1));
    }

    int width() {
        return starts.length - 1;
    }

    int length() {
        return bytes.length;
    }

    /// The bundle as it was when it had so many entries.
    byte[] first(int width) {
        return Arrays.copyOf(bytes, starts[width]);
    }

    String entry(int position) {
        var start = starts[position] + LENGTH;
        return new String(bytes, start, starts[position + 1] - start, StandardCharsets.UTF_8);
    }

    boolean startsWith(int position, byte[] start) {
        var from = starts[position] + LENGTH;
        return starts[position + 1] - from >= start.length
                && Arrays.equals(bytes, from, from + start.length, start, 0, start.length);
    }
}
