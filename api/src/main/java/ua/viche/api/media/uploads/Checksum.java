package ua.viche.api.media.uploads;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// What a client says the bytes of one request hash to (`Upload-Checksum: sha256 …`).
record Checksum(String algorithm, byte[] value) {

    /// As they stand in `Tus-Checksum-Algorithm`, and Java's names of them.
    static final Map<String, String> ALGORITHMS = Map.of("sha1", "SHA-1", "sha256", "SHA-256");

    /// Nothing where it is not of the form, or of an algorithm that is not supported.
    static Optional<Checksum> parse(String header) {
        var space = header.indexOf(' ');
        var algorithm = space < 0 ? null : ALGORITHMS.get(header.substring(0, space));
        try {
            return algorithm == null
                    ? Optional.empty()
                    : Optional.of(new Checksum(algorithm, Base64.getDecoder().decode(header.substring(space + 1).strip())));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    MessageDigest digest() {
        return digest(algorithm);
    }

    boolean matches(MessageDigest digest) {
        return MessageDigest.isEqual(digest.digest(), value);
    }

    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
