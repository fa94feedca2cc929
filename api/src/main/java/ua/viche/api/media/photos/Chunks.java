package ua.viche.api.media.photos;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// Finds one chunk of a PNG or of a WebP.
final class Chunks {

    private static final int LONGEST = 256 * 1024;
    private static final int MOST = 10_000;

    static Optional<byte[]> ofPng(Path file, String type) throws IOException {
        return find(file, type, new Layout(8, true));
    }

    static Optional<byte[]> ofWebp(Path file, String type) throws IOException {
        return find(file, type, new Layout(12, false));
    }

    /// @param start of the first chunk
    /// @param png length before type, big-endian, a checksum behind; otherwise type before length, little-endian, padded to even
    private record Layout(int start, boolean png) {

        int length(int read) {
            return png ? read : Integer.reverseBytes(read);
        }

        long behind(long data, int length) {
            return png ? data + length + 4 : data + length + (length & 1);
        }
    }

    private static Optional<byte[]> find(Path path, String type, Layout layout) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var at = (long) layout.start();
            for (var count = 0; count < MOST && at + 8 <= file.length(); count++) {
                file.seek(at);
                var first = file.readInt();
                var second = file.readInt();
                var length = layout.length(layout.png() ? first : second);
                if (length < 0 || at + 8 + length > file.length()) {
                    return Optional.empty();
                }
                if (type.equals(name(layout.png() ? second : first)) && length <= LONGEST) {
                    var data = new byte[length];
                    file.readFully(data);
                    return Optional.of(data);
                }
                at = layout.behind(at + 8, length);
            }
            return Optional.empty();
        }
    }

    private static String name(int type) {
        return new String(new byte[]{(byte) (type >> 24), (byte) (type >> 16), (byte) (type >> 8), (byte) type},
                StandardCharsets.ISO_8859_1);
    }

    private Chunks() {}
}
