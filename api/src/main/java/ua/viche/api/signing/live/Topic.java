package ua.viche.api.signing.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ua.viche.api.signing.Count;

/// A petition that somebody listens to.
final class Topic {

    private final Set<CountListener> listeners = ConcurrentHashMap.newKeySet();
    private @Nullable Count latest;

    void join(CountListener listener) {
        listeners.add(listener);
    }

    /// @return whether nobody is left
    boolean leave(CountListener listener) {
        listeners.remove(listener);
        return listeners.isEmpty();
    }

    /// The count to begin with: what was told last, or what is read now. A listener that has joined misses nothing that comes later.
    synchronized Count first(Supplier<Count> read) {
        var known = latest;
        if (known == null) {
            known = read.get();
            latest = known;
        }
        return known;
    }

    void tell(Count count) {
        synchronized (this) {
            latest = count;
        }
        each(listener -> listener.tell(count));
    }

    void each(Consumer<CountListener> act) {
        listeners.forEach(act);
    }
}
