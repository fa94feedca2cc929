package ua.viche.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import ua.viche.platform.config.Secret;

/// Keeps personal data unreadable at rest: AES-256-GCM with a random nonce, bound to the person whom it is about.
public final class Vault {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final Hmac hashes;
    private final SecureRandom random = new SecureRandom();

    /// @param key 32 bytes in base64
    /// @throws IllegalArgumentException where it is something else
    public Vault(Secret key) {
        var bytes = Base64.getDecoder().decode(key.value());
        if (bytes.length != 32) {
            throw new IllegalArgumentException("must be 32 bytes in base64");
        }
        this.key = new SecretKeySpec(bytes, "AES");
        this.hashes = new Hmac(bytes);
    }

    /// One that nothing was ever kept in, for a start that is going to fail.
    public static Vault harmless() {
        return new Vault(new Secret(Base64.getEncoder().encodeToString(new byte[32])));
    }

    /// Encrypts a text about something or somebody; only with the same `about` can it be read again.
    public byte[] encrypt(String text, Object about) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, about).doFinal(text.getBytes(StandardCharsets.UTF_8));
            var whole = new byte[1 + NONCE_BYTES + encrypted.length];
            whole[0] = VERSION;
            System.arraycopy(nonce, 0, whole, 1, NONCE_BYTES);
            System.arraycopy(encrypted, 0, whole, 1 + NONCE_BYTES, encrypted.length);
            return whole;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @throws IllegalStateException where the text was changed, belongs to somebody else or to another key
    public String decrypt(byte[] encrypted, Object about) {
        try {
            var nonce = Arrays.copyOfRange(encrypted, 1, 1 + NONCE_BYTES);
            var text = cipher(Cipher.DECRYPT_MODE, nonce, about).doFinal(encrypted, 1 + NONCE_BYTES,
                    encrypted.length - 1 - NONCE_BYTES);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /// A keyed hash, for what must be recognised but not known: a network address in a limit.
    public String hash(String purpose, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hashes.of(purpose + "\u0000" + text), 16));
    }

    private Cipher cipher(int mode, byte[] nonce, Object about) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about.toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
