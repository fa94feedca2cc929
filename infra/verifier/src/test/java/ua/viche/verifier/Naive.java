package ua.viche.verifier;

import java.util.ArrayList;
import java.util.List;

/// RFC 6962 section 2.1 word for word, recursive and slow.
final class Naive {

    static byte[] hash(List<byte[]> data) {
        if (data.isEmpty()) {
            return Tree.sha256();
        }
        if (data.size() == 1) {
            return Tree.sha256(new byte[]{0}, data.getFirst());
        }
        var k = split(data.size());
        return Tree.sha256(new byte[]{1}, hash(data.subList(0, k)), hash(data.subList(k, data.size())));
    }

    static List<byte[]> path(int m, List<byte[]> data) {
        if (data.size() == 1) {
            return List.of();
        }
        var k = split(data.size());
        return m < k
                ? plus(path(m, data.subList(0, k)), hash(data.subList(k, data.size())))
                : plus(path(m - k, data.subList(k, data.size())), hash(data.subList(0, k)));
    }

    static List<byte[]> proof(int m, List<byte[]> data, boolean complete) {
        if (m == data.size()) {
            return complete ? List.of() : List.of(hash(data));
        }
        var k = split(data.size());
        return m <= k
                ? plus(proof(m, data.subList(0, k), complete), hash(data.subList(k, data.size())))
                : plus(proof(m - k, data.subList(k, data.size()), false), hash(data.subList(0, k)));
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

    private Naive() {}
}
