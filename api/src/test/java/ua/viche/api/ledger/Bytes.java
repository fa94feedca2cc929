package ua.viche.api.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.jspecify.annotations.NullMarked;

/// What stands at an address, byte for byte.
@NullMarked
final class Bytes {

    static byte[] of(String address) {
        try (var stream = URI.create(address).toURL().openStream()) {
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Bytes() {}
}
