package ua.viche.api.ledger;

import java.util.ArrayList;
import java.util.List;

/// Proofs of RFC 6962 sections 2.1.1 and 2.1.2, made from tiles. Not for several threads at once.
final class TreeProofs {

    /// Gives at least `width` hashes of a tile.
    interface Tiles {
        Tile tile(int level, long index, int width);
    }

    private static final int BITS = 8;

    private final TreeHash hash = new TreeHash();
    private final Tiles tiles;

    TreeProofs(Tiles tiles) {
        this.tiles = tiles;
    }

    /// That the leaf at an index is in the tree of a size: `0 <= index < size`.
    List<byte[]> inclusion(long index, long size) {
        var path = new ArrayList<byte[]>();
        long low = 0;
        long high = size;
        while (high - low > 1) {
            var middle = low + split(high - low);
            if (index < middle) {
                path.addFirst(tree(middle, high));
                high = middle;
            } else {
                path.addFirst(tree(low, middle));
                low = middle;
            }
        }
        return path;
    }

    /// That the tree of a size begins with the tree of a smaller size: `0 <= from <= to`. Empty where there is nothing to prove.
    List<byte[]> consistency(long from, long to) {
        var path = new ArrayList<byte[]>();
        if (from == 0 || from == to) {
            return path;
        }
        long low = 0;
        long high = to;
        while (high != from) {
            var middle = low + split(high - low);
            if (from <= middle) {
                path.addFirst(tree(middle, high));
                high = middle;
            } else {
                path.addFirst(tree(low, middle));
                low = middle;
            }
        }
        if (low > 0) {
            path.addFirst(tree(low, high));
        }
        return path;
    }

    /// The root of the tree of a size.
    byte[] root(long size) {
        return size == 0 ? hash.empty() : tree(0, size);
    }

    /// The hash of a leaf.
    byte[] leaf(long index) {
        return tree(index, index + 1);
    }

    /// MTH(D[low:high]).
    private byte[] tree(long low, long high) {
        var size = high - low;
        if (Long.bitCount(size) == 1) {
            return perfect(Long.numberOfTrailingZeros(size), low);
        }
        var middle = low + split(size);
        return hash.node(tree(low, middle), tree(middle, high));
    }

    /// The hash of a subtree of 2^height leaves; tiles hold every eighth height.
    private byte[] perfect(int height, long low) {
        var level = height / BITS;
        var inTile = height % BITS;
        var first = low >>> level * BITS;
        var position = (int) (first & TreeEdge.WIDTH - 1);
        return tiles.tile(level, first >>> BITS, position + (1 << inTile)).over(hash, position, inTile);
    }

    /// The largest power of two that is smaller.
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
