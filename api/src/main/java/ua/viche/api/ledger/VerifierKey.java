package ua.viche.api.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// A public key that verifies signed notes, written `name+hash+base64` (C2SP signed-note).
record VerifierKey(String name, String text) {

    private static final byte ED25519 = 1;
    private static final int ID = 4;
    private static final Pattern TEXT = Pattern.compile("([^+\\s]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]{44})");

    static VerifierKey of(String name, byte[] publicKey) {
        var typed = new byte[publicKey.length + 1];
        typed[0] = ED25519;
        System.arraycopy(publicKey, 0, typed, 1, publicKey.length);
        return new VerifierKey(name, name + "+" + HexFormat.of().formatHex(id(name, typed)) + "+"
                + Base64.getEncoder().encodeToString(typed));
    }

    /// Empty where this is no verifier key of Ed25519.
    static Optional<VerifierKey> parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var typed = Base64.getDecoder().decode(parts.group(3));
        return Optional.of(of(parts.group(1), Arrays.copyOfRange(typed, 1, typed.length))).filter(key -> key.text.equals(text));
    }

    /// The key id: SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key)[:4].
    byte[] id() {
        var start = name.length() + 1;
        return HexFormat.of().parseHex(text, start, start + 2 * ID);
    }

    private static byte[] id(String name, byte[] typed) {
        var hashed = new ByteArrayOutputStream();
        hashed.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        hashed.write('\n');
        hashed.writeBytes(typed);
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(hashed.toByteArray()), ID);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
