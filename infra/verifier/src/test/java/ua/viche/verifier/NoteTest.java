package ua.viche.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Notes and keys as C2SP signed-note and tlog-checkpoint say.
class NoteTest {

    private static final String TEXT = "example.org/log\n3\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    private static final KeyPair PAIR = pair();
    private static final Key KEY = Key.parse(text("example.org/log", PAIR));

    @Test
    void aSignedCheckpointIsReadAndEveryChangedCharacterRefused() {
        var note = TEXT + "\n" + line("example.org/log", PAIR, TEXT);
        var checkpoint = Checkpoint.verify(note, List.of(KEY), "it");

        assertThat(checkpoint.size()).isEqualTo(3);
        assertThat(checkpoint.origin()).isEqualTo("example.org/log");
        for (var at = 0; at < note.length() - 4; at++) {
            var changed = note.substring(0, at) + (char) (note.charAt(at) ^ 1) + note.substring(at + 1);
            assertThatThrownBy(() -> Checkpoint.verify(changed, List.of(KEY), "it")).as(changed).isInstanceOf(Mismatch.class);
        }
    }

    @Test
    void signaturesOfStrangersAreIgnoredButNotEnough() {
        var stranger = pair();
        var strange = line("witness.example/w", stranger, TEXT);
        var own = line("example.org/log", PAIR, TEXT);

        assertThat(Checkpoint.verify(TEXT + "\n" + strange + own, List.of(KEY), "it").signers()).containsExactly(KEY);
        assertThatThrownBy(() -> Checkpoint.verify(TEXT + "\n" + strange, List.of(KEY), "it"))
                .hasMessageContaining("none of the known keys");
        var witness = Key.parse(text("witness.example/w", stranger));
        assertThatThrownBy(() -> Checkpoint.verify(TEXT + "\n" + strange, List.of(KEY, witness), "it"))
                .as("a witness alone does not make a checkpoint").isInstanceOf(Mismatch.class);
        assertThatThrownBy(() -> Checkpoint.verify(
                TEXT + "\n" + own + line("witness.example/w", stranger, TEXT + "x"), List.of(KEY, witness), "it"))
                .as("a known key's wrong signature").isInstanceOf(Mismatch.class);
    }

    @Test
    void whatIsNoCheckpointIsRefused() {
        for (var text : List.of("example.org/log\n3\n", "example.org/log\n03\nAAAA\n", "example.org/log\n-1\nAAAA\n",
                "example.org/log\n3\nAAAA\n", "example.org/log\n3\n???\n", "\n\n\n")) {
            assertThatThrownBy(() -> Checkpoint.verify(text + "\n" + line("example.org/log", PAIR, text), List.of(KEY), "it"))
                    .as(text).isInstanceOf(Mismatch.class);
        }
        assertThatThrownBy(() -> Checkpoint.verify("", List.of(KEY), "it")).isInstanceOf(Mismatch.class);
        assertThatThrownBy(() -> Checkpoint.verify(TEXT, List.of(KEY), "it")).isInstanceOf(Mismatch.class);
    }

    @Test
    void aKeyWhoseHashIsAnotherIsRefused() {
        var text = text("example.org/log", PAIR);

        assertThatThrownBy(() -> Key.parse("other.org/log" + text.substring(text.indexOf('+')))).isInstanceOf(Mismatch.class);
        for (var broken : List.of("", "a+b", "a+00000000+????", "a+00000000+AAAA")) {
            assertThatThrownBy(() -> Key.parse(broken)).as(broken).isInstanceOf(Mismatch.class);
        }
    }

    @Test
    void theKeyOfTheSpecificationOfTheGoChecksumDatabaseIsRead() {
        var key = Key.parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");

        assertThat(key.name()).isEqualTo("sum.golang.org");
    }

    private static String text(String name, KeyPair pair) {
        var typed = typed(pair);
        return name + "+" + HexFormat.of().formatHex(id(name, typed)) + "+" + Base64.getEncoder().encodeToString(typed);
    }

    private static String line(String name, KeyPair pair, String text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            var bytes = Arrays.copyOf(id(name, typed(pair)), 68);
            System.arraycopy(signature.sign(), 0, bytes, 4, 64);
            return "\u2014 " + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] id(String name, byte[] typed) {
        return Arrays.copyOf(Tree.sha256((name + "\n").getBytes(StandardCharsets.UTF_8), typed), 4);
    }

    private static byte[] typed(KeyPair pair) {
        var encoded = pair.getPublic().getEncoded();
        var typed = new byte[33];
        typed[0] = 1;
        System.arraycopy(encoded, encoded.length - 32, typed, 1, 32);
        return typed;
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
