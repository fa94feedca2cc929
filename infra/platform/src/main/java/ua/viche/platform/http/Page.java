package ua.viche.platform.http;

import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list, with an opaque cursor to the next: `{items:[…],next}`.
public record Page<T>(List<T> items, @Nullable String next) {

    /// Cuts a page out of `limit + 1` rows; `position` gives the place of an item in the order.
    public static <T> Page<T> of(List<T> rows, Request request, Function<T, String> position) {
        if (rows.size() <= request.limit()) {
            return new Page<>(List.copyOf(rows), null);
        }
        var items = List.copyOf(rows.subList(0, request.limit()));
        return new Page<>(items, Cursor.encode(position.apply(items.getLast())));
    }

    /// Cuts a page out of a whole list that is in the order of its positions.
    public static <T> Page<T> ofAll(List<T> all, Request request, Function<T, String> position) {
        var after = request.after();
        return of(all.stream().filter(one -> after == null || position.apply(one).compareTo(after) > 0)
                .limit(request.limit() + 1L).toList(), request, position);
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

        private static final int MOST = 100;
        private static final int USUAL = 20;

        /// From `?limit=` and `?cursor=`.
        ///
        /// @throws ProblemException 400 for a bad limit or a cursor that is not ours
        public static Request of(ServerRequest request) {
            var query = request.query();
            var limit = query.contains("limit") ? limit(query.get("limit")) : USUAL;
            return new Request(limit, query.contains("cursor") ? position(query.get("cursor")) : null);
        }

        /// The position, read by `reader`; null at the beginning. Whatever the reader throws means that the cursor belongs to
        /// another list.
        ///
        /// @throws ProblemException 400 for such a cursor
        public <P> @Nullable P after(Function<String, P> reader) {
            if (after == null) {
                return null;
            }
            try {
                return reader.apply(after);
            } catch (RuntimeException _) {
                throw badCursor();
            }
        }

        private static int limit(String text) {
            try {
                var limit = Integer.parseInt(text);
                if (limit >= 1 && limit <= MOST) {
                    return limit;
                }
            } catch (NumberFormatException _) {
                // told below, as any other bad limit
            }
            throw Problem.MALFORMED.with().at("query:limit", "between", 1, MOST);
        }

        private static String position(String cursor) {
            return Cursor.decode(cursor).orElseThrow(Request::badCursor);
        }

        private static ProblemException badCursor() {
            return Problem.MALFORMED.with().at("query:cursor", "cursor");
        }
    }
}
