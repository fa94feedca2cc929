package ua.viche.platform.identity;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import ua.viche.platform.config.Secret;
import ua.viche.platform.config.Settings;

/// Person keys: UUIDv8 (RFC 9562 section 5.8) made of HMAC-SHA-256, so that nobody without the secret can turn one back into an
/// identifier or the other way round. A person has a key for each version of the secret: what began under one goes on with it.
final class PersonKeys {

    /// The tax number (RNOKPP); or, for those who refused one for their faith, series and number of the passport or the number of
    /// the identity card (Tax Code of Ukraine, art. 70.5).
    private static final Pattern IDENTIFIER = Pattern.compile("\\d{10}|\\d{9}|[А-ЩЬЮЯҐЄІЇ]{2}\\d{6}");

    private static final Pattern PLAIN = Pattern.compile("\\d{10}");

    private final SortedMap<Integer, Hmac> secrets;

    /// @param secrets by version, at least one
    PersonKeys(Map<Integer, Secret> secrets) {
        var keys = new TreeMap<Integer, Hmac>();
        secrets.forEach((version, secret) -> keys.put(version, new Hmac(secret.bytes())));
        this.secrets = Collections.unmodifiableSortedMap(keys);
    }

    /// `person-secret` is version 1; `person-secrets.2`, `.3` … came later, without a gap, and what begins now uses the newest.
    static PersonKeys of(Settings identity) {
        var secrets = new TreeMap<>(Map.of(1, identity.secret("person-secret")));
        var later = identity.at("person-secrets");
        for (var version = 2; later.has(String.valueOf(version)); version++) {
            secrets.put(version, later.secret(String.valueOf(version)));
        }
        return new PersonKeys(secrets);
    }

    /// The keys of whoever has this national identifier; nothing if it is none.
    Optional<Map<Integer, UUID>> ofIdentifier(String identifier) {
        var normal = PLAIN.matcher(identifier).matches()
                ? identifier
                : identifier.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return IDENTIFIER.matcher(normal).matches() ? Optional.of(keys("drfocode:" + normal)) : Optional.empty();
    }

    /// The keys of an account of which nothing but its issuer knows whose it is.
    Map<Integer, UUID> ofAccount(String issuer, String subject) {
        return keys("account:" + issuer + "|" + subject);
    }

    private Map<Integer, UUID> keys(String text) {
        var keys = new TreeMap<Integer, UUID>();
        secrets.forEach((version, secret) -> keys.put(version, key(secret, text)));
        return keys;
    }

    private static UUID key(Hmac secret, String text) {
        var bytes = ByteBuffer.wrap(secret.of(text));
        return new UUID(bytes.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L,
                bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }
}
