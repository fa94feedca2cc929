package ua.viche.api.reports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.api.districts.Point;

/// How handing in a report ended; only [Submitted] changed anything.
public sealed interface Submitting {

    record Submitted(Report report, Content content, @Nullable Point point, List<UUID> photos) implements Submitting {}

    record NoSuchCategory() implements Submitting {}

    /// The officer whom it is about is not known here.
    record NoSuchOfficer() implements Submitting {}

    /// These are no photos of whoever hands it in: never uploaded, not made yet, too old, somebody else's, or of another report.
    record NoSuchPhotos(List<UUID> photos) implements Submitting {}

    /// No body is responsible for such a report there.
    record NobodyResponsible() implements Submitting {}
}
