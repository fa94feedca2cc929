package ua.viche.api.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A photo as its readers see it.
///
/// @param verdict what moderation says; its owner's alone to know
/// @param image short-lived, as is `thumbnail`
@JsonInclude(JsonInclude.Include.NON_NULL)
record MediaView(UUID id, int width, int height, String image, String thumbnail, Instant linksExpireAt,
        @Nullable Verdict verdict, @Nullable Boolean published) {

    static MediaView of(Photo photo, Links.Pair links, boolean own) {
        return new MediaView(photo.id(), photo.width(), photo.height(), links.large(), links.small(), links.expiresAt(),
                own ? photo.verdict() : null, own ? photo.isPublic() : null);
    }
}
