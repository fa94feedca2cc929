package ua.viche.local.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Values that are chosen once and kept: ports and secrets. Two processes at once agree on them.
public final class KeptValues {

    private static final String FILE = "kept.properties";
    private static final int SECRET_BYTES = 32;

    private final Path folder;

    /// @param folder a data folder
    public KeptValues(Path folder) {
        this.folder = folder;
    }

    /// A port for a server: the kept one if it is free, otherwise another, which is kept from now on.
    public int port(String server) {
        return Integer.parseInt(value("port." + server, port -> FreePort.isFree(Integer.parseInt(port)),
                () -> Integer.toString(FreePort.any())));
    }

    /// A port that stands in tokens and therefore never changes again.
    public int firmPort(String server) {
        return Integer.parseInt(value("port." + server, _ -> true, () -> Integer.toString(FreePort.any())));
    }

    /// Where a server with a firm port shall listen: there, or for this time elsewhere if somebody else does.
    public int portLike(String server) {
        var firm = firmPort(server);
        return FreePort.isFree(firm) ? firm : FreePort.any();
    }

    /// A random secret of 32 bytes in Base64.
    public String secret(String name) {
        return value("secret." + name, _ -> true, () -> {
            var bytes = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(bytes);
            return Base64.getEncoder().encodeToString(bytes);
        });
    }

    private String value(String key, Predicate<String> good, Supplier<String> choose) {
        try (var channel = FileChannel.open(folder.resolve(FILE + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            var values = read();
            var kept = values.getProperty(key);
            if (kept != null && good.test(kept)) {
                return kept;
            }
            var chosen = choose.get();
            values.setProperty(key, chosen);
            write(values);
            return chosen;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties read() throws IOException {
        var values = new Properties();
        if (Files.exists(folder.resolve(FILE))) {
            try (var reader = Files.newBufferedReader(folder.resolve(FILE))) {
                values.load(reader);
            }
        }
        return values;
    }

    private void write(Properties values) throws IOException {
        var draft = folder.resolve(FILE + ".new");
        try (var writer = Files.newBufferedWriter(draft)) {
            values.store(writer, null);
        }
        if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(draft, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }
}
