package ua.viche.api.media;

import java.util.List;
import java.util.UUID;

/// How attaching photos to a subject ended; only [Attached] changed anything.
public sealed interface Attaching {

    /// @param photos in the order in which they were named
    record Attached(List<Photo> photos) implements Attaching {}

    /// There are no such photos of this owner: never uploaded, not made yet, too old, or somebody else's.
    record NoSuchPhotos(List<UUID> photos) implements Attaching {}

    /// They are of something else already.
    record Taken(List<UUID> photos) implements Attaching {}
}
