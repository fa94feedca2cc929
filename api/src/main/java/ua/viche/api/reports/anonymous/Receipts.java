package ua.viche.api.reports.anonymous;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Vault;

/// Receipts of 16 digits. Kept as argon2id (RFC 9106), and beside that a few digits of a keyed hash, by which the row is found without
/// trying all.
final class Receipts {

    private static final BigInteger COUNT = BigInteger.TEN.pow(16);
    private static final int LOOKUP = 6;
    private static final int MEMORY_KIB = 19 * 1_024;
    private static final int PASSES = 2;
    private static final int BYTES = 32;
    private static final int SALT = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SecureRandom random = new SecureRandom();
    private final Vault vault;
    private final Semaphore memory;

    /// @param lookup finds the row, proves nothing
    record Kept(UUID report, String lookup, byte[] salt, byte[] hash) {}

    /// @param atOnce how many hashes are made at once: each takes 19 MiB
    Receipts(Vault vault, int atOnce) {
        this.vault = vault;
        memory = new Semaphore(atOnce);
    }

    /// A new receipt; with a key the same again for the same key and text, so that a phone that lost the answer gets it once more.
    String issue(Optional<String> key, String text) {
        var number = key.map(one -> new BigInteger(1, derived("receipt", one, text)))
                .orElseGet(() -> new BigInteger(128, random));
        return String.format("%016d", number.mod(COUNT));
    }

    /// The id of the report with such a key; random without.
    UUID report(Optional<String> key, String text) {
        var bytes = java.nio.ByteBuffer.wrap(key.map(one -> derived("report", one, text)).orElseGet(this::randomBytes));
        return new UUID(bytes.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L,
                bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }

    private byte[] derived(String purpose, String key, String text) {
        return Base64.getUrlDecoder().decode(vault.hash("anonymous " + purpose, key + "\n" + text));
    }

    private byte[] randomBytes() {
        var bytes = new byte[SALT];
        random.nextBytes(bytes);
        return bytes;
    }

    /// What is kept of a receipt.
    Kept kept(UUID report, String receipt) {
        var salt = randomBytes();
        return new Kept(report, lookup(receipt), salt, hash(receipt, salt));
    }

    String lookup(String receipt) {
        return vault.hash("receipt lookup", receipt).substring(0, LOOKUP);
    }

    /// Takes as long for a receipt that is none.
    boolean proves(String receipt, @Nullable Kept kept) {
        var salt = kept == null ? new byte[SALT] : kept.salt();
        var wanted = kept == null ? new byte[BYTES] : kept.hash();
        return MessageDigest.isEqual(hash(receipt, salt), wanted) && kept != null;
    }

    /// @throws ua.viche.platform.http.ProblemException 503 where too many ask at once
    private byte[] hash(String receipt, byte[] salt) {
        try {
            if (!memory.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problem.UNAVAILABLE.with().retryAfter(PATIENCE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Problem.UNAVAILABLE.with();
        }
        try {
            var generator = new Argon2BytesGenerator();
            generator
                    .init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                            .withMemoryAsKB(MEMORY_KIB).withIterations(PASSES).withParallelism(1).withSalt(salt).build());
            var hash = new byte[BYTES];
            generator.generateBytes(receipt.getBytes(StandardCharsets.US_ASCII), hash);
            return hash;
        } finally {
            memory.release();
        }
    }
}
