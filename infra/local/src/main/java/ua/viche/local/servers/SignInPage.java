package ua.viche.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// The page on which somebody signs in locally by choosing whom to be. The issuers read it from a file.
final class SignInPage implements AutoCloseable {

    private final Path file;

    SignInPage() {
        try (var page = Objects.requireNonNull(SignInPage.class.getResourceAsStream("/sign-in/sign-in.html"))) {
            file = Files.createTempFile("viche-sign-in-", ".html");
            Files.write(file, page.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String path() {
        return file.toString();
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
