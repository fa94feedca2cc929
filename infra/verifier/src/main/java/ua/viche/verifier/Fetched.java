package ua.viche.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A bundle of entries and its tile of leaf hashes, as the server gave them.
record Fetched(long index, List<byte[]> entries, List<byte[]> hashes) {

    static final int WIDTH = 256;

    private static final int HASH = 32;

    /// @param width entries that the checkpoint needs
    static Fetched from(Server server, long index, int width) {
        var entries = entries(read(server, "entries", index, width), index, width);
        return new Fetched(index, entries, tile(server, 0, index, width));
    }

    /// The first hashes of a tile.
    static List<byte[]> tile(Server server, int level, long index, int width) {
        var bytes = read(server, Integer.toString(level), index, width);
        if (bytes.length < width * HASH || bytes.length % HASH != 0) {
            throw new Mismatch("tile " + level + "/" + index + " has " + bytes.length + " bytes, not " + width * HASH);
        }
        var hashes = new ArrayList<byte[]>(width);
        for (var i = 0; i < width; i++) {
            hashes.add(Arrays.copyOfRange(bytes, i * HASH, (i + 1) * HASH));
        }
        return hashes;
    }

    /// A partial tile may be gone once the full one is there.
    private static byte[] read(Server server, String kind, long index, int width) {
        var full = "/log/tile/" + kind + "/" + path(index);
        if (width == WIDTH) {
            return server.bytes(full);
        }
        var partial = full + ".p/" + width;
        return server.find(partial).or(() -> server.find(full))
                .orElseThrow(() -> new Mismatch(server.address() + partial + " is not there"));
    }

    private static List<byte[]> entries(byte[] bundle, long index, int width) {
        var entries = new ArrayList<byte[]>(width);
        var at = 0;
        while (entries.size() < width) {
            var length = at + 2 <= bundle.length ? (bundle[at] & 0xff) << 8 | bundle[at + 1] & 0xff : 0;
            if (at + 2 + length > bundle.length || length == 0) {
                throw new Mismatch("bundle " + index + " ends after " + entries.size() + " entries, not " + width);
            }
            entries.add(Arrays.copyOfRange(bundle, at + 2, at + 2 + length));
            at += 2 + length;
        }
        return entries;
    }

    /// `x001/x234/067` for 1234067.
    static String path(long index) {
        var path = String.format("%03d", index % 1000);
        for (var rest = index / 1000; rest > 0; rest /= 1000) {
            path = String.format("x%03d/", rest % 1000) + path;
        }
        return path;
    }
}
