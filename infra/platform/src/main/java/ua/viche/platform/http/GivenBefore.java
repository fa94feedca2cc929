package ua.viche.platform.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Ends a transaction whose answer was already given by another.
final class GivenBefore extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient StoredAnswer answer;

    GivenBefore(StoredAnswer answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    static Optional<StoredAnswer> in(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof GivenBefore given) {
                return Optional.of(given.answer);
            }
        }
        return Optional.empty();
    }
}
