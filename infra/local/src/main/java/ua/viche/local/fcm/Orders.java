package ua.viche.local.fcm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The orders that the receiver still has to follow; one for all tokens and one for each token, a later one replaces.
final class Orders {

    private static final String ALL = "";

    private record Standing(Order order, int left) {}

    private final Map<String, Standing> standing = new LinkedHashMap<>();

    synchronized void take(Order order) {
        var target = order.token() == null ? ALL : order.token();
        if (order.repetitions() == 0) {
            standing.remove(target);
        } else {
            standing.put(target, new Standing(order, order.repetitions()));
        }
    }

    /// The order for the next request for a token, which counts as followed.
    synchronized Optional<Order> next(@Nullable String token) {
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        return token != null && standing.containsKey(token) ? follow(token) : follow(ALL);
    }

    private Optional<Order> follow(String target) {
        var found = standing.get(target);
        if (found == null) {
            return Optional.empty();
        }
        if (found.left() == 1) {
            standing.remove(target);
        } else {
            standing.put(target, new Standing(found.order(), found.left() - 1));
        }
        return Optional.of(found.order());
    }

    synchronized void clear() {
        standing.clear();
    }
}
