package ua.viche.api.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.UUID;

/// One act in the public log, as canonical JSON: keys in a fixed order, no spaces, the time to the minute. It names no person but by
/// a signer key ([SignerKeys]), which joins a person's acts on one petition only.
///
/// @param change what the act adds to the petition's count
public record Entry(UUID petition, int change, String json) {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'").withZone(ZoneOffset.UTC);

    /// A petition begins to take signatures under this text.
    public static Entry opened(UUID petition, byte[] textHash, Instant at) {
        return new Entry(petition, 0, begin("opened", petition) + text(textHash) + end(at));
    }

    /// A petition that takes signatures has another text from now on.
    public static Entry changed(UUID petition, byte[] textHash, Instant at) {
        return new Entry(petition, 0, begin("changed", petition) + text(textHash) + end(at));
    }

    /// Somebody signed this text.
    public static Entry signed(UUID petition, String signer, byte[] textHash, Instant at) {
        return new Entry(petition, 1, begin("signed", petition) + signer(signer) + text(textHash) + end(at));
    }

    /// Somebody withdrew their signature.
    public static Entry withdrawn(UUID petition, String signer, Instant at) {
        return new Entry(petition, -1, begin("withdrawn", petition) + signer(signer) + end(at));
    }

    /// Staff took a signature out under a named rule: lower-case words with dashes.
    public static Entry invalidated(UUID petition, String signer, Instant at, String rule) {
        var end = "\"at\":\"" + MINUTE.format(at) + "\",\"rule\":\"" + rule + "\"}";
        return new Entry(petition, -1, begin("invalidated", petition) + signer(signer) + end);
    }

    /// How the entry of somebody's act on a petition begins; no other entry of one batch begins like it.
    ///
    /// @param kind `signed`, `withdrawn` or `invalidated`
    public static String start(String kind, UUID petition, String signer) {
        return begin(kind, petition) + signer(signer);
    }

    /// The bytes that are hashed and published.
    public byte[] bytes() {
        return json.getBytes(StandardCharsets.US_ASCII);
    }

    /// The hash of what is signed: title, an empty line, text.
    public static byte[] textHash(String title, String text) {
        return sha256().digest((title + "\n\n" + text).getBytes(StandardCharsets.UTF_8));
    }

    private static String begin(String kind, UUID petition) {
        return "{\"v\":1,\"kind\":\"" + kind + "\",\"petition\":\"" + petition + "\",";
    }

    private static String text(byte[] hash) {
        return "\"text\":\"" + BASE64.encodeToString(hash) + "\",";
    }

    private static String end(Instant at) {
        return "\"at\":\"" + MINUTE.format(at) + "\"}";
    }

    private static String signer(String signer) {
        return "\"signer\":\"" + signer + "\",";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
