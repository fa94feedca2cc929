package ua.viche.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Accepts the proofs of RFC 6962 and no others.
class TreeTest {

    private static final int MOST = 600;
    private static final List<byte[]> DATA = data();

    @Test
    void theRootAndTheTilesOfAGrowingTreeAreThoseOfTheSpecification() {
        var tiles = new TreeMap<String, List<byte[]>>();
        var tree = new Growing((level, index, hashes) -> tiles.put(level + "/" + index, hashes));
        for (var size = 0; size <= MOST; size++) {
            assertThat(tree.size()).isEqualTo(size);
            assertThat(tree.root()).as("size " + size).isEqualTo(Naive.hash(DATA.subList(0, size)));
            if (size < MOST) {
                tree.add(Tree.leaf(DATA.get(size)));
            }
        }
        tree.checkPartial();

        assertThat(tiles.keySet()).containsExactly("0/0", "0/1", "0/2", "1/0");
        assertThat(tiles.get("0/2")).hasSize(MOST - 512).first().isEqualTo(Tree.leaf(DATA.get(512)));
        assertThat(tiles.get("1/0")).containsExactly(Naive.hash(DATA.subList(0, 256)), Naive.hash(DATA.subList(256, 512)));
    }

    @Property(tries = 80)
    void inclusionProofsHoldAndTamperedOnesDoNot(@ForAll @IntRange(min = 2, max = MOST) int size,
            @ForAll @IntRange(max = MOST) int any, @ForAll @IntRange(max = 31) int at) {
        var index = any % size;
        var data = DATA.subList(0, size);
        var root = Naive.hash(data);
        var leaf = Tree.leaf(DATA.get(index));
        var proof = Naive.path(index, data);

        assertThat(Tree.includes(leaf, index, size, proof, root)).isTrue();
        assertThat(Tree.includes(leaf, (index + 1) % size, size, proof, root)).isFalse();
        assertThat(Tree.includes(leaf, index, size, proof.subList(1, proof.size()), root)).isFalse();
        assertThat(Tree.includes(flipped(leaf, at), index, size, proof, root)).isFalse();
        assertThat(Tree.includes(leaf, index, size, proof, flipped(root, at))).isFalse();
        for (var i = 0; i < proof.size(); i++) {
            assertThat(Tree.includes(leaf, index, size, flipped(proof, i, at), root)).isFalse();
        }
    }

    @Property(tries = 80)
    void consistencyProofsHoldAndTamperedOnesDoNot(@ForAll @IntRange(min = 2, max = MOST) int size,
            @ForAll @IntRange(max = MOST) int any, @ForAll @IntRange(max = 31) int at) {
        var from = 1 + any % (size - 1);
        var first = Naive.hash(DATA.subList(0, from));
        var second = Naive.hash(DATA.subList(0, size));
        var proof = Naive.proof(from, DATA.subList(0, size), true);

        assertThat(Tree.continues(from, first, size, second, proof)).isTrue();
        assertThat(Tree.continues(from, flipped(first, at), size, second, proof)).isFalse();
        assertThat(Tree.continues(from, first, size, flipped(second, at), proof)).isFalse();
        for (var i = 0; i < proof.size(); i++) {
            assertThat(Tree.continues(from, first, size, second, flipped(proof, i, at))).isFalse();
        }
        assertThat(Tree.continues(size, second, from, first, proof)).isFalse();
        assertThat(Tree.continues(size, second, size, second, List.of())).isTrue();
        assertThat(Tree.continues(0, Tree.empty(), size, second, List.of())).isTrue();
    }

    private static List<byte[]> flipped(List<byte[]> proof, int which, int at) {
        var changed = new ArrayList<>(proof);
        changed.set(which, flipped(proof.get(which), at));
        return changed;
    }

    private static byte[] flipped(byte[] hash, int at) {
        var changed = hash.clone();
        changed[at] ^= 1;
        return changed;
    }

    private static List<byte[]> data() {
        var data = new ArrayList<byte[]>();
        for (var i = 0; i < MOST; i++) {
            data.add(("entry " + i).getBytes(StandardCharsets.US_ASCII));
        }
        return data;
    }
}
