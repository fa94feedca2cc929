package ua.viche.verifier;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A tree that grows leaf by leaf and keeps only what it needs: the roots of its perfect subtrees, and the hashes of the last tile of
/// each level.
final class Growing {

    private static final int HEIGHT = 8;
    private static final int WIDTH = 256;

    private final Deque<byte[]> subtrees = new ArrayDeque<>();
    private final List<List<byte[]>> tiles = new ArrayList<>();
    private final List<Long> indexes = new ArrayList<>();
    private final TileCheck check;
    private long size;

    /// Compares a tile with the server's.
    interface TileCheck {
        void check(int level, long index, List<byte[]> hashes);
    }

    /// @param check is given each tile as soon as it is full
    Growing(TileCheck check) {
        this.check = check;
    }

    long size() {
        return size;
    }

    void add(byte[] leaf) {
        var hash = leaf;
        keep(0, hash);
        var height = 0;
        for (var rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = Tree.node(subtrees.removeLast(), hash);
            height++;
            if (height % HEIGHT == 0) {
                keep(height / HEIGHT, hash);
            }
        }
        subtrees.addLast(hash);
        size++;
    }

    byte[] root() {
        if (size == 0) {
            return Tree.empty();
        }
        var hashes = subtrees.descendingIterator();
        var root = hashes.next();
        while (hashes.hasNext()) {
            root = Tree.node(hashes.next(), root);
        }
        return root;
    }

    /// Has the partial tiles of all levels compared.
    void checkPartial() {
        for (var level = 0; level < tiles.size(); level++) {
            if (!tiles.get(level).isEmpty()) {
                check.check(level, indexes.get(level), List.copyOf(tiles.get(level)));
            }
        }
    }

    private void keep(int level, byte[] hash) {
        if (level == tiles.size()) {
            tiles.add(new ArrayList<>());
            indexes.add(0L);
        }
        var tile = tiles.get(level);
        tile.add(hash);
        if (tile.size() == WIDTH) {
            check.check(level, indexes.get(level), List.copyOf(tile));
            tile.clear();
            indexes.set(level, indexes.get(level) + 1);
        }
    }
}
