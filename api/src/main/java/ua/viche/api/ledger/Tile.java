package ua.viche.api.ledger;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A tile that is kept for proofs: of a full one, also the hashes between its own and those of the next level, once one was wanted.
final class Tile {

    private static final int INNER = TreeEdge.WIDTH;

    private final byte[] hashes;
    private volatile byte @Nullable [] inner;

    Tile(byte[] hashes) {
        this.hashes = hashes;
    }

    int width() {
        return hashes.length / TreeHash.SIZE;
    }

    /// The tile as it was when it had so many hashes.
    byte[] first(int width) {
        return Arrays.copyOf(hashes, width * TreeHash.SIZE);
    }

    /// The hash over 2^height hashes of this tile, from a multiple of that number on.
    byte[] over(TreeHash hash, int first, int height) {
        if (height == 0 || width() < TreeEdge.WIDTH) {
            return hash.over(hashes, first, 1 << height);
        }
        var all = inner;
        if (all == null) {
            all = inner(hash);
            inner = all;
        }
        return node(all, (INNER >> height) + (first >> height));
    }

    /// As in a heap: the node 1 is over all, those below the node i are 2i and 2i + 1.
    private byte[] inner(TreeHash hash) {
        var nodes = new byte[INNER * TreeHash.SIZE];
        for (var i = INNER - 1; i > 0; i--) {
            var node = i >= INNER / 2
                    ? hash.over(hashes, 2 * i - INNER, 2)
                    : hash.node(node(nodes, 2 * i), node(nodes, 2 * i + 1));
            System.arraycopy(node, 0, nodes, i * TreeHash.SIZE, TreeHash.SIZE);
        }
        return nodes;
    }

    private static byte[] node(byte[] nodes, int index) {
        return Arrays.copyOfRange(nodes, index * TreeHash.SIZE, (index + 1) * TreeHash.SIZE);
    }
}
