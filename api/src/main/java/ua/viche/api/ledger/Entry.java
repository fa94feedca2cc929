package ua.viche.api.ledger;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// One act in the public log, as canonical JSON: keys in a fixed order, no spaces, the time to the minute. It names no person; the
/// signer key joins a person's acts on one petition only.
public record Entry(String json) {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'").withZone(ZoneOffset.UTC);

    /// Somebody signed this text.
    public static Entry signed(UUID petition, byte[] secret, UUID person, byte[] textHash, Instant at) {
        return new Entry("{\"v\":1,\"kind\":\"signed\",\"petition\":\"" + petition + "\",\"signer\":\"" + signer(secret, person)
                + "\",\"text\":\"" + BASE64.encodeToString(textHash) + "\",\"at\":\"" + minute(at) + "\"}");
    }

    /// Somebody withdrew their signature.
    public static Entry withdrawn(UUID petition, byte[] secret, UUID person, Instant at) {
        return new Entry(
                "{\"v\":1,\"kind\":\"withdrawn\",\"petition\":\"" + petition + "\",\"signer\":\"" + signer(secret, person)
                        + "\",\"at\":\"" + minute(at) + "\"}");
    }

    /// The hash of the leaf: SHA-256(0x00 ‖ entry), RFC 6962 section 2.1.
    public byte[] leaf() {
        var digest = sha256();
        digest.update((byte) 0);
        return digest.digest(json.getBytes(StandardCharsets.UTF_8));
    }

    /// The hash of what is signed: title, an empty line, text.
    public static byte[] textHash(String title, String text) {
        return sha256().digest((title + "\n\n" + text).getBytes(StandardCharsets.UTF_8));
    }

    private static String signer(byte[] secret, UUID person) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return BASE64.encodeToString(mac.doFinal(person.toString().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String minute(Instant at) {
        return MINUTE.format(at);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
