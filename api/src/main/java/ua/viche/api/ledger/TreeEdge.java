package ua.viche.api.ledger;

import java.util.Arrays;

/// The right edge of the tree, all that is needed to extend it: for each level the hashes of its last tile while that is not full.
/// Not for several threads at once.
final class TreeEdge {

    /// Hashes of a full tile.
    static final int WIDTH = 256;

    /// Levels of a tree of 2^64 leaves.
    static final int LEVELS = 8;

    private static final int BITS = 8;

    private final TreeHash hash = new TreeHash();
    private final byte[][] hashes = new byte[LEVELS][];
    private long size;

    /// Is given tiles.
    interface Tiles {

        /// @param width hashes of it that count
        void tile(int level, long index, byte[] hashes, int width);
    }

    /// The edge of an empty tree.
    TreeEdge() {
        Arrays.setAll(hashes, _ -> new byte[WIDTH * TreeHash.SIZE]);
    }

    /// The edge of a tree of this size; its tiles must be given by [#restore].
    TreeEdge(long size) {
        this();
        this.size = size;
    }

    TreeEdge copy() {
        var copy = new TreeEdge(size);
        for (var level = 0; level < LEVELS; level++) {
            System.arraycopy(hashes[level], 0, copy.hashes[level], 0, width(level) * TreeHash.SIZE);
        }
        return copy;
    }

    /// Takes the last, partial tile of a level as it was stored.
    void restore(int level, byte[] stored) {
        if (stored.length != width(level) * TreeHash.SIZE) {
            throw new IllegalStateException("tile of level " + level + " has " + stored.length + " bytes at size " + size);
        }
        System.arraycopy(stored, 0, hashes[level], 0, stored.length);
    }

    long size() {
        return size;
    }

    /// Hashes in the last tile of a level while it is not full.
    int width(int level) {
        return width(size, level);
    }

    static int width(long size, int level) {
        return (int) (size >>> BITS * level) & WIDTH - 1;
    }

    /// Which tile of a level is its last, partial one in a tree of this size.
    static long index(long size, int level) {
        return level + 1 == LEVELS ? 0 : size >>> BITS * (level + 1);
    }

    /// Appends a leaf and gives away each tile that it fills.
    void add(byte[] leaf, Tiles full) {
        var carried = leaf;
        for (var level = 0;; level++) {
            var width = width(level);
            System.arraycopy(carried, 0, hashes[level], width * TreeHash.SIZE, TreeHash.SIZE);
            if (width + 1 < WIDTH) {
                break;
            }
            full.tile(level, index(size, level), hashes[level], WIDTH);
            carried = hash.over(hashes[level], 0, WIDTH);
        }
        size++;
    }

    /// Gives away the partial tile of each level that has one.
    void partial(Tiles partial) {
        for (var level = 0; level < LEVELS; level++) {
            if (width(level) > 0) {
                partial.tile(level, index(size, level), hashes[level], width(level));
            }
        }
    }

    /// The hash of the whole tree.
    byte[] root() {
        byte[] root = null;
        for (var level = 0; level < LEVELS; level++) {
            var end = width(level);
            for (var count = 1; count < WIDTH; count *= 2) {
                if ((width(level) & count) != 0) {
                    end -= count;
                    var subtree = hash.over(hashes[level], end, count);
                    root = root == null ? subtree : hash.node(subtree, root);
                }
            }
        }
        return root == null ? hash.empty() : root;
    }
}
