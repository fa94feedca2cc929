package ua.viche.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA-256 (RFC 2104) under one key, for any number of threads. A ready instance is copied for each message, which costs a
/// quarter of asking the providers for a new one.
public final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac ready;

    /// @param key not empty
    public Hmac(byte[] key) {
        ready = ready(key);
        of("");
    }

    /// The 32 bytes for a text in UTF-8.
    public byte[] of(String text) {
        try {
            return ((Mac) ready.clone()).doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Mac ready(byte[] key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
