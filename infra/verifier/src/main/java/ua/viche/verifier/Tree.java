package ua.viche.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/// Merkle trees as RFC 6962 section 2.1 defines them, proofs as RFC 9162 section 2.1 verifies them.
final class Tree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    static byte[] leaf(byte[] entry) {
        return sha256(LEAF, entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        return sha256(NODE, left, right);
    }

    static byte[] empty() {
        return sha256();
    }

    /// Whether a proof leads from a leaf to a root (RFC 9162 section 2.1.3.2).
    static boolean includes(byte[] leaf, long index, long size, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        var node = index;
        var last = size - 1;
        var hash = leaf;
        for (var sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = node(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /// Whether a proof shows that one tree is the beginning of another (RFC 9162 section 2.1.4.2).
    static boolean continues(long from, byte[] first, long to, byte[] second, List<byte[]> proof) {
        if (from > to) {
            return false;
        }
        if (from == to) {
            return proof.isEmpty() && Arrays.equals(first, second);
        }
        if (from == 0) {
            return proof.isEmpty() && Arrays.equals(first, empty());
        }
        var path = Long.bitCount(from) == 1 ? prepended(first, proof) : proof;
        if (path.isEmpty()) {
            return false;
        }
        var node = from - 1;
        var last = to - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        var older = path.getFirst();
        var newer = path.getFirst();
        for (var hash : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                older = node(hash, older);
                newer = node(hash, newer);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newer = node(newer, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(older, first) && Arrays.equals(newer, second);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<byte[]> prepended(byte[] first, List<byte[]> rest) {
        var all = new java.util.ArrayList<byte[]>();
        all.add(first);
        all.addAll(rest);
        return all;
    }

    private Tree() {}
}
