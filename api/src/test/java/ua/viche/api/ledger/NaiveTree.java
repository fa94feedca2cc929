package ua.viche.api.ledger;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/// RFC 6962 section 2.1 word for word: recursive, slow, sharing nothing with the log's own code.
@NullMarked
final class NaiveTree {

    /// MTH(D[n]).
    static byte[] hash(List<byte[]> data) {
        if (data.isEmpty()) {
            return sha256(new byte[0]);
        }
        if (data.size() == 1) {
            return sha256(new byte[]{0}, data.getFirst());
        }
        var k = split(data.size());
        return sha256(new byte[]{1}, hash(data.subList(0, k)), hash(data.subList(k, data.size())));
    }

    /// PATH(m, D[n]).
    static List<byte[]> path(int m, List<byte[]> data) {
        if (data.size() == 1) {
            return List.of();
        }
        var k = split(data.size());
        return m < k
                ? plus(path(m, data.subList(0, k)), hash(data.subList(k, data.size())))
                : plus(path(m - k, data.subList(k, data.size())), hash(data.subList(0, k)));
    }

    /// PROOF(m, D[n]) for 0 < m < n.
    static List<byte[]> proof(int m, List<byte[]> data) {
        return subproof(m, data, true);
    }

    private static List<byte[]> subproof(int m, List<byte[]> data, boolean complete) {
        if (m == data.size()) {
            return complete ? List.of() : List.of(hash(data));
        }
        var k = split(data.size());
        return m <= k
                ? plus(subproof(m, data.subList(0, k), complete), hash(data.subList(k, data.size())))
                : plus(subproof(m - k, data.subList(k, data.size()), false), hash(data.subList(0, k)));
    }

    /// Whether a path leads from a leaf to a root (RFC 9162 section 2.1.3.2).
    static boolean leads(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        var fn = index;
        var sn = size - 1;
        byte @Nullable [] r = leaf;
        for (var p : path) {
            if (sn == 0) {
                return false;
            }
            if (fn % 2 == 1 || fn == sn) {
                r = sha256(new byte[]{1}, p, r);
                while (fn % 2 == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = sha256(new byte[]{1}, r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(r, root);
    }

    static byte[] sha256(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        try {
            return MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<byte[]> plus(List<byte[]> path, byte[] hash) {
        var longer = new ArrayList<>(path);
        longer.add(hash);
        return longer;
    }

    private static int split(int size) {
        var k = 1;
        while (k * 2 < size) {
            k *= 2;
        }
        return k;
    }

    private NaiveTree() {}
}
