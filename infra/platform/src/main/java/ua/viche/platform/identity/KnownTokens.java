package ua.viche.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// Tokens that were verified a moment ago, by their SHA-256: a table of fixed size in which a newer token takes the place of an older
/// one. Where a country signs, most tokens are seen once, and a cache that orders its entries costs more than it saves.
final class KnownTokens {

    private static final int PLACES = 1 << 16;

    private final AtomicReferenceArray<@Nullable Entry> table = new AtomicReferenceArray<>(PLACES);
    private final long life;

    /// A verified token.
    ///
    /// @param until when the token itself ends
    /// @param accounts who says whether its account still may sign in; null where nobody does
    record Known(Caller caller, Instant until, @Nullable FirebaseAccounts accounts) {}

    private record Entry(byte[] hash, Known known, long since) {}

    /// @param life how long a token is known
    KnownTokens(Duration life) {
        this.life = life.toNanos();
    }

    /// The hash by which a token is known.
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Optional<Known> find(byte[] hash) {
        var entry = table.get(place(hash));
        return entry != null && System.nanoTime() - entry.since < life && Arrays.equals(entry.hash, hash)
                ? Optional.of(entry.known)
                : Optional.empty();
    }

    void keep(byte[] hash, Known known) {
        table.set(place(hash), new Entry(hash, known, System.nanoTime()));
    }

    private static int place(byte[] hash) {
        return (hash[0] & 0xff) << 8 | hash[1] & 0xff;
    }
}
