package ua.viche.api.ledger;

import java.util.Optional;
import java.util.regex.Pattern;

/// What stands below `/log/tile/`: a tile of hashes or a bundle of entries (C2SP tlog-tiles).
///
/// @param level [#ENTRIES] for a bundle
/// @param width 256 for a full one
record TilePath(int level, long index, int width) {

    static final int ENTRIES = -1;

    private static final Pattern TEXT = Pattern
            .compile("(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,4})([0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");
    private static final int MOST_LEVEL = 63;

    /// Empty where this is no path of a tile; every tile has one path only.
    static Optional<TilePath> parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches() || parts.group(2).startsWith("x000/")) {
            return Optional.empty();
        }
        var level = parts.group(1).equals("entries") ? ENTRIES : Integer.parseInt(parts.group(1));
        var width = parts.group(4) == null ? TreeEdge.WIDTH : Integer.parseInt(parts.group(4));
        if (level > MOST_LEVEL || parts.group(4) != null && width >= TreeEdge.WIDTH) {
            return Optional.empty();
        }
        var index = Long.parseLong(parts.group(2).replace("x", "").replace("/", "") + parts.group(3));
        return Optional.of(new TilePath(level, index, width));
    }

    boolean isFull() {
        return width == TreeEdge.WIDTH;
    }

    /// The least size of a tree that has it; the largest number where none ever will.
    long treeSize() {
        var hashes = index * TreeEdge.WIDTH + width;
        var bits = 8 * Math.max(level, 0);
        return level < TreeEdge.LEVELS && hashes <= Long.MAX_VALUE >>> bits ? hashes << bits : Long.MAX_VALUE;
    }

    /// Whether a tree of this size has it.
    boolean isIn(long size) {
        return treeSize() <= size;
    }
}
