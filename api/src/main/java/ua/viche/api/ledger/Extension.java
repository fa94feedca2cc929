package ua.viche.api.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What pending batches add to the log: their places, tiles and bundles. Computed apart from any transaction.
///
/// @param after where the log goes on afterwards
/// @param bases index of the first entry of each batch
record Extension(List<Pending> batches, long base, Tail after, Pieces tiles, Pieces bundles, List<Long> bases) {

    private static final int LENGTH = 2;

    static Extension of(Tail tail, List<Pending> batches) {
        var writer = new Writer(tail, batches.stream().mapToInt(batch -> batch.entries().length).sum());
        var bases = new ArrayList<Long>(batches.size());
        for (var batch : batches) {
            bases.add(writer.edge.size());
            writer.add(batch.entries());
        }
        var after = writer.end();
        return new Extension(batches, tail.size(), after, writer.tiles, writer.bundles, bases);
    }

    UUID[] ids() {
        return batches.stream().map(Pending::batch).toArray(UUID[]::new);
    }

    long size() {
        return after.size();
    }

    /// How many entries each batch has.
    Integer[] sizes() {
        var sizes = new Integer[bases.size()];
        for (var i = 0; i < sizes.length; i++) {
            var next = i + 1 < sizes.length ? bases.get(i + 1) : size();
            sizes[i] = Math.toIntExact(next - bases.get(i));
        }
        return sizes;
    }

    private static final class Writer {

        private final TreeHash hash = new TreeHash();
        private final Pieces tiles = new Pieces();
        private final Pieces bundles = new Pieces();
        private final ByteArrayOutputStream bundle;
        private final TreeEdge edge;

        Writer(Tail tail, int expected) {
            edge = tail.edge().copy();
            bundle = new ByteArrayOutputStream(Math.min(expected, 1 << 17) + tail.bundle().length);
            bundle.writeBytes(tail.bundle());
        }

        void add(byte[] entries) {
            for (var at = 0; at < entries.length;) {
                var length = (entries[at] & 0xff) << 8 | entries[at + 1] & 0xff;
                bundle.write(entries, at, LENGTH + length);
                edge.add(hash.leaf(entries, at + LENGTH, length), this::tile);
                at += LENGTH + length;
                if (edge.width(0) == 0) {
                    flush(TreeEdge.index(edge.size(), 0) - 1);
                    bundle.reset();
                }
            }
        }

        Tail end() {
            edge.partial(this::tile);
            if (edge.width(0) > 0) {
                flush(TreeEdge.index(edge.size(), 0));
            }
            return new Tail(edge, bundle.toByteArray());
        }

        private void tile(int level, long index, byte[] hashes, int width) {
            tiles.add(level, index, hashes, 0, width * TreeHash.SIZE);
        }

        private void flush(long index) {
            var bytes = bundle.toByteArray();
            bundles.add(0, index, bytes, 0, bytes.length);
        }
    }
}
