package ua.viche.api.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/// Signs notes with Ed25519 under a name (C2SP signed-note).
final class NoteSigner {

    /// Bytes of a secret.
    static final int SEED = 32;

    private static final String ALGORITHM = "Ed25519";
    private static final String PROVIDER = "SunEC";

    private final VerifierKey key;
    private final PrivateKey secret;

    NoteSigner(String name, byte[] seed) {
        var pair = pair(seed);
        var encoded = pair.getPublic().getEncoded();
        key = VerifierKey.of(name, Arrays.copyOfRange(encoded, encoded.length - SEED, encoded.length));
        secret = pair.getPrivate();
    }

    VerifierKey key() {
        return key;
    }

    /// The line that goes below the note: `— name base64(key id ‖ signature)` and a line feed.
    String line(String text) {
        var signature = sign(text.getBytes(StandardCharsets.UTF_8));
        var bytes = Arrays.copyOf(key.id(), key.id().length + signature.length);
        System.arraycopy(signature, 0, bytes, key.id().length, signature.length);
        return "\u2014 " + key.name() + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    private byte[] sign(byte[] text) {
        try {
            var signature = Signature.getInstance(ALGORITHM, PROVIDER);
            signature.initSign(secret);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The JDK makes a public key only together with its private one, which is nothing but 32 random bytes (RFC 8032 section 5.1.5):
    /// here the seed takes the place of chance.
    private static KeyPair pair(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance(ALGORITHM, PROVIDER);
            generator.initialize(NamedParameterSpec.ED25519, new Seeded(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Seeded extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final transient byte[] seed;

        Seeded(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("a secret of " + bytes.length + " bytes is wanted");
            }
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}
