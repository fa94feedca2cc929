package ua.viche.api.integrity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/// A keyed hash of a client's network, by which figures and corrections name it: recognised, but not known.
///
/// The network is one IPv4 address, or the first 64 bits of an IPv6 address. Wider IPv4 networks would put strangers together, who share
/// a single address often enough (schools, carriers); within its 64 bits an IPv6 client chooses its addresses itself, so that a longer
/// prefix would tell nothing (RFC 6177).
public record NetworkHash(long value) {

    static final int V6_BITS = 64;

    private static final int TEXT = 11;

    /// Reads the base64url of 8 bytes.
    public static Optional<NetworkHash> parse(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            var hash = text.length() == TEXT && bytes.length == Long.BYTES
                    ? Optional.of(of(bytes))
                    : Optional.<NetworkHash>empty();
            return hash.filter(found -> found.toString().equals(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @JsonCreator
    static NetworkHash read(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not the hash of a network"));
    }

    /// The first 8 of these bytes.
    static NetworkHash of(byte[] bytes) {
        return new NetworkHash(ByteBuffer.wrap(bytes).getLong());
    }

    @Override
    @JsonValue
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }
}
