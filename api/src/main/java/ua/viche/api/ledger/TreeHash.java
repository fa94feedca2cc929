package ua.viche.api.ledger;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Hashes of a Merkle tree as RFC 6962 section 2.1 defines them, with SHA-256. Not for several threads at once.
final class TreeHash {

    /// Bytes of a hash.
    static final int SIZE = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha256 = sha256();

    /// The hash of an empty tree.
    byte[] empty() {
        return sha256.digest();
    }

    /// SHA-256(0x00 ‖ data).
    byte[] leaf(byte[] data, int start, int length) {
        sha256.update(LEAF);
        sha256.update(data, start, length);
        return sha256.digest();
    }

    /// SHA-256(0x01 ‖ left ‖ right).
    byte[] node(byte[] left, byte[] right) {
        sha256.update(NODE);
        sha256.update(left);
        return sha256.digest(right);
    }

    /// The hash over `count` hashes, a power of two, which stand one after another.
    byte[] over(byte[] hashes, int first, int count) {
        var level = new byte[count * SIZE];
        System.arraycopy(hashes, first * SIZE, level, 0, level.length);
        for (var left = count; left > 1; left /= 2) {
            for (var i = 0; i < left; i += 2) {
                sha256.update(NODE);
                sha256.update(level, i * SIZE, 2 * SIZE);
                put(level, i / 2 * SIZE);
            }
        }
        return java.util.Arrays.copyOf(level, SIZE);
    }

    private void put(byte[] into, int at) {
        try {
            sha256.digest(into, at, SIZE);
        } catch (DigestException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
