package ua.viche.local.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Open data that is no part of the project: in the folder that `VICHE_OPEN_DATA` names, or in `shared/data` beside the project.
public final class OpenData {

    private static final Path BESIDE = Path.of("shared", "data");

    /// A file or folder of it; where it is missing the test is skipped and says so.
    public static Path at(String name) {
        var found = Optional.ofNullable(System.getenv("VICHE_OPEN_DATA")).map(Path::of)
                .or(OpenData::beside).map(folder -> folder.resolve(name)).filter(Files::exists);
        Assumptions.assumeTrue(found.isPresent(),
                () -> "skipped: no open data " + name + ": neither in VICHE_OPEN_DATA nor in " + BESIDE + " beside the project");
        return found.orElseThrow();
    }

    private static Optional<Path> beside() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve(BESIDE)).filter(Files::isDirectory).findFirst();
    }

    private OpenData() {}
}
