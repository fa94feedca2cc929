package ua.viche.api.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Rows with bytes for one statement: the bytes stand one after another, since an array of them cannot be sent.
final class Pieces {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Integer> levels = new ArrayList<>();
    private final List<Long> indexes = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();

    void add(int level, long index, byte[] from, int start, int length) {
        levels.add(level);
        indexes.add(index);
        starts.add(bytes.size() + 1);
        lengths.add(length);
        bytes.write(from, start, length);
    }

    boolean isEmpty() {
        return indexes.isEmpty();
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    Integer[] levels() {
        return levels.toArray(Integer[]::new);
    }

    Long[] indexes() {
        return indexes.toArray(Long[]::new);
    }

    /// As SQL counts: from 1.
    Integer[] starts() {
        return starts.toArray(Integer[]::new);
    }

    Integer[] lengths() {
        return lengths.toArray(Integer[]::new);
    }
}
