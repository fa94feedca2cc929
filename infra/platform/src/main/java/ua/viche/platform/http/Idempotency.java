package ua.viche.platform.http;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// `Idempotency-Key` for unsafe requests: the same person, method, path, key and body get the same answer again, byte for byte; the
/// same key with another body gets 422. The answer is stored in the transaction that it answers for, so that there is no moment in
/// which one exists without the other; Redis only makes the second time faster.
public final class Idempotency {

    /// Runs an operation at most once per key and sends its answer. The operation must return what its (only)
    /// `Database.inTransaction` returned; a problem that `answer` throws rolls the transaction back. Without a key, just runs.
    public <R> void answer(ServerRequest request, ServerResponse response, UUID person, Supplier<R> operation,
            Function<R, Answer> answer) {
        throw new UnsupportedOperationException();
    }
}
