package ua.viche.api.open311;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A system that may hand in requests.
///
/// @param name which the staff gave it
public record Partner(UUID id, String name, Instant since, @Nullable Instant revokedAt) {

    /// Whoever runs Viche on their own machine; its key is made from the machine's own secret.
    static final Partner LOCAL = new Partner(new UUID(0, 311), "local", Instant.EPOCH, null);
}
