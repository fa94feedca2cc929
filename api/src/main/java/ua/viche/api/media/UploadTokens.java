package ua.viche.api.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import ua.viche.platform.identity.Vault;

/// Lets people without a name upload photos for one anonymous report. A token is a secret of its bearer; what is kept of it (the key of
/// its [Owner]) is a hash, and nothing is kept of whom it was given to.
final class UploadTokens {

    /// How long a token can be used.
    static final Duration LIFE = Duration.ofHours(24);

    private static final int SECRET_BYTES = 16;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Vault vault;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /// @param token what stands in the header `Upload-Token`
    record Issued(String token, Instant expiresAt) {}

    UploadTokens(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    Issued issue() {
        var expires = clock.instant().plus(LIFE).getEpochSecond();
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = TEXT.encodeToString(ByteBuffer.allocate(SECRET_BYTES + Long.BYTES).put(bytes).putLong(expires).array());
        return new Issued(secret + "." + signature(secret), Instant.ofEpochSecond(expires));
    }

    /// Whose a token makes an upload; nobody's where it is not ours or too old.
    Optional<Owner> owner(String token) {
        var dot = token.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        var secret = token.substring(0, dot);
        var genuine = MessageDigest.isEqual(signature(secret).getBytes(StandardCharsets.US_ASCII),
                token.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
        return genuine && clock.instant().getEpochSecond() < expires(secret) ? Optional.of(owns(secret)) : Optional.empty();
    }

    private static long expires(String secret) {
        return ByteBuffer.wrap(Base64.getUrlDecoder().decode(secret)).getLong(SECRET_BYTES);
    }

    private Owner owns(String secret) {
        var hash = ByteBuffer.wrap(Base64.getUrlDecoder().decode(vault.hash("upload owner", secret)));
        return new Owner(new UUID(hash.getLong(), hash.getLong()), true);
    }

    private String signature(String secret) {
        return vault.hash("upload token", secret);
    }
}
