package ua.viche.chaos;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The acts of one petition in the public log, counted by their signers; read from its entry bundles (C2SP tlog-tiles).
final class LogEntries {

    private static final int WIDTH = 256;
    private static final Pattern ENTRY = Pattern
            .compile("\"kind\":\"(signed|withdrawn)\",\"petition\":\"([^\"]+)\",\"signer\":\"([^\"]+)\"");

    /// How often somebody signed and withdrew.
    record Acts(long signed, long withdrawn) {

        private Acts and(Acts other) {
            return new Acts(signed + other.signed, withdrawn + other.withdrawn);
        }
    }

    /// As the newest checkpoint has them.
    static Map<String, Acts> of(Http http, String petition) throws IOException, InterruptedException {
        var size = Long.parseLong(http.get("/log/checkpoint").body().lines().skip(1).findFirst().orElse("0"));
        var acts = new TreeMap<String, Acts>();
        for (var bundle = 0L; bundle * WIDTH < size; bundle++) {
            var width = (int) Math.min(WIDTH, size - bundle * WIDTH);
            var bytes = ByteBuffer.wrap(http.bytes("/log/tile/entries/" + path(bundle) + (width < WIDTH ? ".p/" + width : "")));
            while (bytes.hasRemaining()) {
                var entry = new byte[Short.toUnsignedInt(bytes.getShort())];
                bytes.get(entry);
                var act = ENTRY.matcher(new String(entry, StandardCharsets.US_ASCII));
                if (act.find() && act.group(2).equals(petition)) {
                    acts.merge(act.group(3), act.group(1).equals("signed") ? new Acts(1, 0) : new Acts(0, 1), Acts::and);
                }
            }
        }
        return acts;
    }

    /// The signer key of a person on a petition with this secret.
    static String signer(byte[] secret, String person) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(mac.doFinal(person.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String path(long bundle) {
        var path = "%03d".formatted(bundle % 1000);
        for (var rest = bundle / 1000; rest > 0; rest /= 1000) {
            path = "x%03d/".formatted(rest % 1000) + path;
        }
        return path;
    }

    private LogEntries() {}
}
