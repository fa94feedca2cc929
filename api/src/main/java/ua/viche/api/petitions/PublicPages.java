package ua.viche.api.petitions;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.api.surge.Shelf;
import ua.viche.platform.http.RenderedJson;

/// Petitions as everybody sees them, less than a second old, each read and written once for all who ask meanwhile. Never shed.
final class PublicPages {

    private static final Duration FRESH = Duration.ofMillis(700);

    /// @param tag of HTTP
    record Rendered(String tag, RenderedJson body) {}

    /// What stands under an id; rendered where it is shown.
    private record Kept(Found found, @Nullable Rendered rendered) {}

    private final Shelf<UUID, Kept> shelf = new Shelf<>(FRESH, 10_000);

    /// @throws ua.viche.platform.http.ProblemException where there is no petition that everybody may see
    Rendered find(UUID id, Petitions petitions) {
        var kept = shelf.take(id, false, petition -> switch (petitions.find(petition, null)) {
            case Found.Shown(var view) -> new Kept(new Found.Nothing(),
                    new Rendered(PetitionRoutes.tag(view), RenderedJson.of(view)));
            case Found other -> new Kept(other, null);
        }).value();
        var rendered = kept.rendered();
        if (rendered == null) {
            throw PetitionRoutes.missing(kept.found());
        }
        return rendered;
    }

    /// A petition took a step: whoever asks here next sees it.
    void forget(UUID id) {
        shelf.forget(id);
    }
}
