package ua.viche.chaos;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// What is not as it must be.
final class Findings {

    private static final int MOST = 1_000;

    private final ConcurrentLinkedQueue<String> found = new ConcurrentLinkedQueue<>();

    void expect(boolean holds, String otherwise, @Nullable Object... values) {
        if (!holds && found.size() < MOST) {
            found.add(String.format(Locale.ROOT, otherwise, values));
        }
    }

    List<String> all() {
        return List.copyOf(found);
    }
}
