package ua.viche.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ua.viche.local.StartException;

/// The issuers' RSA keys, kept in a folder (one JWK each, RFC 7517) so that tokens outlive a restart.
public final class IssuerKeys {

    private static final int BITS = 2048;

    private final Map<String, RSAKey> keys;

    private IssuerKeys(Map<String, RSAKey> keys) {
        this.keys = keys;
    }

    /// Reads the keys of a folder and makes those that are missing; two processes at once agree on one set.
    public static IssuerKeys in(Path folder) {
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                var keys = new LinkedHashMap<String, RSAKey>();
                for (var issuer : Issuer.values()) {
                    keys.put(issuer.id(), read(folder.resolve(issuer.id() + ".json"), issuer.id()));
                }
                return new IssuerKeys(keys);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RSAKey read(Path file, String issuer) throws IOException {
        if (Files.exists(file)) {
            try {
                return RSAKey.parse(Files.readString(file));
            } catch (ParseException e) {
                throw new StartException("The key in " + file + " is damaged: remove that file to get a new one.", e);
            }
        }
        var key = generate(issuer);
        var draft = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), key.toJSONString());
        if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }

    private static RSAKey generate(String issuer) {
        try {
            return new RSAKeyGenerator(BITS).keyID(issuer).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.RS256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The issuers' names, always in the same order.
    public List<String> names() {
        return List.copyOf(keys.keySet());
    }

    /// The key pair of an issuer.
    public RSAKey of(String issuer) {
        return Objects.requireNonNull(keys.get(issuer), issuer);
    }
}
