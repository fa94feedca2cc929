package ua.viche.platform.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import ua.viche.platform.config.Secret;

/// Person keys: UUIDv8 (RFC 9562 section 5.8) made of HMAC-SHA-256, so that nobody without the secret can turn one back into an
/// identifier or the other way round.
final class PersonKeys {

    /// The tax number (RNOKPP); or, for those who refused one for their faith, series and number of the passport or the number of
    /// the identity card (Tax Code of Ukraine, art. 70.5).
    private static final Pattern IDENTIFIER = Pattern.compile("\\d{10}|\\d{9}|[А-ЩЬЮЯҐЄІЇ]{2}\\d{6}");

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    PersonKeys(Secret secret) {
        key = new SecretKeySpec(secret.bytes(), ALGORITHM);
    }

    /// The key of whoever has this national identifier; nothing if it is none.
    Optional<UUID> ofIdentifier(String identifier) {
        var normal = identifier.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return IDENTIFIER.matcher(normal).matches() ? Optional.of(hmac("drfocode:" + normal)) : Optional.empty();
    }

    /// The key of an account of which nothing but its issuer knows whose it is.
    UUID ofAccount(String issuer, String subject) {
        return hmac("account:" + issuer + "|" + subject);
    }

    private UUID hmac(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var bytes = ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(bytes.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L,
                    bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
