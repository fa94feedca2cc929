package ua.viche.api.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The log's tree is the tree of RFC 6962, however it was cut into passes.
@NullMarked
class TreeTest {

    private static final int MOST = 600;
    private static final List<byte[]> DATA = data();

    @Test
    void everyRootIsTheOneOfTheSpecification() {
        var edge = new TreeEdge();
        for (var size = 0; size <= MOST; size++) {
            assertThat(edge.root()).as("size " + size).isEqualTo(NaiveTree.hash(DATA.subList(0, size)));
            if (size < MOST) {
                edge.add(NaiveTree.sha256(new byte[]{0}, DATA.get(size)), (_, _, _, _) -> {});
            }
        }
    }

    @Property(tries = 60)
    void inclusionProofsAreThoseOfTheSpecification(@ForAll @IntRange(min = 1, max = MOST) int size,
            @ForAll @IntRange(max = MOST) int any) {
        var index = any % size;

        assertThat(proofs(size).inclusion(index, size)).containsExactlyElementsOf(NaiveTree.path(index, DATA.subList(0, size)));
    }

    @Property(tries = 60)
    void consistencyProofsAreThoseOfTheSpecification(@ForAll @IntRange(min = 2, max = MOST) int size,
            @ForAll @IntRange(max = MOST) int any) {
        var from = 1 + any % (size - 1);

        assertThat(proofs(size).consistency(from, size)).containsExactlyElementsOf(NaiveTree.proof(from, DATA.subList(0, size)));
    }

    @Property(tries = 40)
    void anInclusionProofIsOfOneLeafAtOnePlaceOnly(@ForAll @IntRange(min = 2, max = MOST) int size,
            @ForAll @IntRange(max = MOST) int any, @ForAll @IntRange(max = 31) int flipped) {
        var index = any % size;
        var root = NaiveTree.hash(DATA.subList(0, size));
        var leaf = NaiveTree.sha256(new byte[]{0}, DATA.get(index));
        var path = proofs(size).inclusion(index, size);

        assertThat(NaiveTree.leads(leaf, index, size, path, root)).isTrue();
        assertThat(NaiveTree.leads(leaf, (index + 1) % size, size, path, root)).isFalse();
        leaf[flipped] ^= 1;
        assertThat(NaiveTree.leads(leaf, index, size, path, root)).isFalse();
        leaf[flipped] ^= 1;
        path.getFirst()[flipped] ^= 1;
        assertThat(NaiveTree.leads(leaf, index, size, path, root)).isFalse();
    }

    @Property(tries = 60)
    void howTheActsCameInBatchesAndPassesChangesNothing(@ForAll List<@IntRange(min = 1, max = 300) Integer> batches,
            @ForAll @IntRange(min = 1, max = 4) int perPass) {
        var written = new HashMap<String, byte[]>();
        var tail = new Tail(new TreeEdge(), new byte[0]);
        var pending = pending(batches);
        for (var from = 0; from < pending.size(); from += perPass) {
            var extension = Extension.of(reread(tail), pending.subList(from, Math.min(pending.size(), from + perPass)));
            assertThat(extension.base()).isEqualTo(tail.size());
            keep(extension.tiles(), "tile", written);
            keep(extension.bundles(), "bundle", written);
            tail = extension.after();
        }
        var size = (int) tail.size();
        var leaves = DATA.subList(0, size);

        assertThat(tail.edge().root()).isEqualTo(NaiveTree.hash(leaves));
        for (var index = 0; index < size; index++) {
            var bundle = Bundle.of(requireNonNull(written.get("bundle/0/" + index / 256)));
            assertThat(bundle.entry(index % 256)).isEqualTo(new String(DATA.get(index), StandardCharsets.US_ASCII));
        }
        var proofs = new TreeProofs((level, index, _) -> new Tile(requireNonNull(written.get("tile/" + level + "/" + index))));
        assertThat(proofs.root(size)).isEqualTo(NaiveTree.hash(leaves));
    }

    private static List<Pending> pending(List<Integer> sizes) {
        var pending = new ArrayList<Pending>();
        var at = 0;
        for (var size : sizes) {
            var bytes = new java.io.ByteArrayOutputStream();
            for (var i = 0; i < size && at < MOST; i++, at++) {
                bytes.write(0);
                bytes.write(DATA.get(at).length);
                bytes.writeBytes(DATA.get(at));
            }
            pending.add(new Pending(UUID.randomUUID(), bytes.toByteArray()));
        }
        return pending;
    }

    /// As after a restart: the edge comes back from stored tiles.
    private static Tail reread(Tail tail) {
        var edge = new TreeEdge(tail.size());
        tail.edge().partial((level, _, hashes, width) -> edge.restore(level, java.util.Arrays.copyOf(hashes, width * 32)));
        return new Tail(edge, tail.bundle());
    }

    private static void keep(Pieces pieces, String kind, Map<String, byte[]> written) {
        for (var i = 0; i < pieces.indexes().length; i++) {
            var start = pieces.starts()[i] - 1;
            written.put(kind + "/" + pieces.levels()[i] + "/" + pieces.indexes()[i],
                    java.util.Arrays.copyOfRange(pieces.bytes(), start, start + pieces.lengths()[i]));
        }
    }

    private static TreeProofs proofs(int size) {
        var tiles = new HashMap<String, byte[]>();
        var edge = new TreeEdge();
        TreeEdge.Tiles keep = (level, index, hashes, width) -> tiles.put(level + "/" + index,
                java.util.Arrays.copyOf(hashes, width * 32));
        for (var data : DATA.subList(0, size)) {
            edge.add(NaiveTree.sha256(new byte[]{0}, data), keep);
        }
        edge.partial(keep);
        return new TreeProofs((level, index, _) -> new Tile(requireNonNull(tiles.get(level + "/" + index))));
    }

    private static List<byte[]> data() {
        var data = new ArrayList<byte[]>();
        for (var i = 0; i < MOST; i++) {
            data.add(("entry " + i).getBytes(StandardCharsets.US_ASCII));
        }
        return data;
    }
}
