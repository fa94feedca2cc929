package ua.viche.api.petitions;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import ua.viche.api.surge.Shelf;
import ua.viche.platform.http.RenderedJson;

/// Petitions as everybody sees them, less than a second old, each read and written once for all who ask meanwhile. Never shed.
final class PublicPages {

    private static final Duration FRESH = Duration.ofMillis(700);

    /// @param tag of HTTP
    record Rendered(String tag, RenderedJson body) {}

    private final Shelf<UUID, Optional<Rendered>> shelf = new Shelf<>(FRESH, 10_000);

    /// Empty where there is no petition that everybody may see.
    Optional<Rendered> find(UUID id, Petitions petitions) {
        return shelf.take(id, false,
                petition -> petitions.find(petition, null)
                        .map(view -> new Rendered(PetitionRoutes.tag(view), RenderedJson.of(view))))
                .value();
    }

    /// A petition took a step: whoever asks here next sees it.
    void forget(UUID id) {
        shelf.forget(id);
    }
}
