package ua.viche.platform.http;

import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list, with an opaque cursor to the next: `{items:[…],next}`.
public record Page<T>(List<T> items, @Nullable String next) {

    /// Cuts a page out of `limit + 1` rows; `position` gives the place of an item in the order.
    public static <T> Page<T> of(List<T> rows, Request request, Function<T, String> position) {
        throw new UnsupportedOperationException();
    }

    /// The same page with other items.
    public <U> Page<U> map(Function<T, U> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }

    /// What was asked for.
    ///
    /// @param limit 1 to 100, 20 without
    /// @param after the position after which to go on; null at the beginning
    public record Request(int limit, @Nullable String after) {

        /// From `?limit=` and `?cursor=`.
        ///
        /// @throws ProblemException 400 for a bad limit or a cursor that is not ours
        public static Request of(ServerRequest request) {
            throw new UnsupportedOperationException();
        }
    }
}
