package ua.viche.api.media.objects;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps objects under keys such as `photos/0199…/x.jpg`. What [#put] returned from survives a crash. Belongs to one installation:
/// what its database does not know is deleted one day.
public interface ObjectStore extends AutoCloseable {

    /// An object and when it was put.
    record Listed(String key, Instant putAt) {}

    /// An empty file for what is to be put, on this machine.
    Path draft() throws IOException;

    /// Stores a file under a key, wholly or not at all. The file is gone afterwards, whatever happened.
    void put(String key, Path file) throws IOException;

    /// The bytes of an object; nothing where there is none.
    Optional<InputStream> open(String key) throws IOException;

    /// Deletes an object; one that is gone already is fine.
    void delete(String key) throws IOException;

    /// Up to `most` objects whose keys begin with a prefix and come after a key, in order.
    List<Listed> list(String prefix, String after, int most) throws IOException;

    /// An address under which anybody can read an object until a moment, without being asked who they are.
    String link(String key, Instant until);

    /// Deletes drafts that somebody died over so long ago.
    void tidy(Duration age) throws IOException;

    @Override
    void close();
}
