package ua.viche.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A verifier key of Ed25519, `name+hash+base64` (C2SP signed-note).
///
/// @param id the hash, eight hexadecimal digits
record Key(String name, String id, PublicKey key) {

    private static final byte ED25519 = 1;
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    static Key parse(String text) {
        var parts = text.split("\\+", 3);
        if (parts.length < 3) {
            throw new Mismatch("not a verifier key (name+hash+key): " + text);
        }
        try {
            var typed = Base64.getDecoder().decode(parts[2]);
            if (typed.length != 33 || typed[0] != ED25519) {
                throw new Mismatch("not a key of Ed25519: " + text);
            }
            var hash = Tree.sha256((parts[0] + "\n").getBytes(StandardCharsets.UTF_8), typed);
            var id = HexFormat.of().formatHex(hash, 0, 4);
            if (!id.equals(parts[1])) {
                throw new Mismatch("the key's hash should be " + id + ": " + text);
            }
            var encoded = Arrays.copyOf(X509, X509.length + 32);
            System.arraycopy(typed, 1, encoded, X509.length, 32);
            return new Key(parts[0], id, KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (IllegalArgumentException | GeneralSecurityException broken) {
            throw new Mismatch("not a key of Ed25519: " + text + " (" + broken.getMessage() + ")");
        }
    }

    boolean verifies(String text, byte[] signature) {
        try {
            var verification = Signature.getInstance("Ed25519");
            verification.initVerify(key);
            verification.update(text.getBytes(StandardCharsets.UTF_8));
            return verification.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    @Override
    public String toString() {
        return name + "+" + id;
    }
}
