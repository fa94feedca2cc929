package ua.viche.api.surge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Problem;

/// The last answers that everybody may see. Each is given again as long as it is fresh, and however old it is while its kind is shed;
/// only one request at a time works out a new one.
public final class Shelf<K, V> {

    private static final Duration KEPT = Duration.ofHours(6);
    private static final Duration COME_BACK = Duration.ofSeconds(30);
    private static final int LOCKS = 64;

    private final Duration fresh;
    private final Cache<K, Kept<V>> answers;
    private final ReentrantLock[] locks = new ReentrantLock[LOCKS];

    /// @param fresh how long an answer is given again without asking
    /// @param most answers that are kept
    public Shelf(Duration fresh, int most) {
        this.fresh = fresh;
        answers = Caffeine.newBuilder().maximumSize(most).expireAfterWrite(KEPT).build();
        for (var i = 0; i < LOCKS; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    /// An answer and how old it is.
    ///
    /// @param shed whether it was taken because its kind is shed
    public record Kept<V>(V value, long at, boolean shed) {

        public Duration age() {
            return Duration.ofNanos(System.nanoTime() - at);
        }

        /// Sends it: for so many seconds to everybody, and when its kind is shed for half a minute more, with its `Age`.
        public void send(ServerRequest request, ServerResponse response, int seconds) {
            var keep = seconds;
            if (shed) {
                var age = (int) age().toSeconds();
                response.header(HeaderNames.AGE, String.valueOf(age));
                keep = age + (int) COME_BACK.toSeconds();
            }
            Conditional.send(request, response, Conditional.publicFor(keep), value);
        }
    }

    /// The answer to give now.
    ///
    /// @throws ua.viche.platform.http.ProblemException 503 where the kind is shed and there is no answer
    public Kept<V> take(K key, boolean shed, Function<K, V> work) {
        var kept = answers.getIfPresent(key);
        if (shed) {
            return stale(kept);
        }
        if (kept != null && isFresh(kept)) {
            return kept;
        }
        var lock = locks[Math.floorMod(key.hashCode(), LOCKS)];
        lock.lock();
        try {
            var meanwhile = answers.getIfPresent(key);
            if (meanwhile != null && isFresh(meanwhile)) {
                return meanwhile;
            }
            var made = new Kept<>(work.apply(key), System.nanoTime(), false);
            answers.put(key, made);
            return made;
        } finally {
            lock.unlock();
        }
    }

    /// Lets the next answer be worked out anew.
    public void forget(K key) {
        answers.invalidate(key);
    }

    private Kept<V> stale(@Nullable Kept<V> kept) {
        if (kept == null) {
            throw Problem.UNAVAILABLE.with().retryAfter(COME_BACK);
        }
        return new Kept<>(kept.value(), kept.at(), true);
    }

    private boolean isFresh(Kept<V> kept) {
        return kept.age().compareTo(fresh) < 0;
    }
}
