package ua.viche.api.media.objects;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Objects as files of one folder, which all replicas share.
public final class FolderStore implements ObjectStore {

    private static final String DRAFTS = ".drafts";
    private static final int TRIES = 5;

    private final Path root;
    private final Path drafts;
    private final SignedLinks links;
    private final Clock clock;

    public FolderStore(Path root, SignedLinks links, Clock clock) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        this.links = links;
        this.clock = clock;
        drafts = Files.createDirectories(this.root.resolve(DRAFTS));
    }

    @Override
    public Path draft() throws IOException {
        return Files.createTempFile(drafts, "", ".part");
    }

    @Override
    public void put(String key, Path file) throws IOException {
        try {
            var target = at(key);
            sync(file, StandardOpenOption.WRITE);
            for (var attempt = 1; !move(file, target, attempt == TRIES); attempt++) {
                // somebody deleted the folder as empty in the same moment
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private boolean move(Path file, Path target, boolean last) throws IOException {
        var parent = Objects.requireNonNull(target.getParent());
        var created = firstMissing(parent);
        try {
            Files.createDirectories(parent);
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException gone) {
            if (last) {
                throw gone;
            }
            return false;
        }
        for (var folder = parent; folder != null; folder = folder.getParent()) {
            sync(folder, StandardOpenOption.READ);
            if (created == null || folder.equals(created.getParent())) {
                break;
            }
        }
        return true;
    }

    /// The uppermost folder that has to be made; null where all are there.
    private @Nullable Path firstMissing(Path folder) {
        Path missing = null;
        for (var at = folder; at != null && !Files.exists(at); at = at.getParent()) {
            missing = at;
        }
        return missing;
    }

    private static void sync(Path path, StandardOpenOption mode) throws IOException {
        try (var channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<InputStream> open(String key) throws IOException {
        try {
            return Optional.of(Files.newInputStream(at(key)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /// Also folders that become empty.
    @Override
    public void delete(String key) throws IOException {
        var file = at(key);
        Files.deleteIfExists(file);
        for (var folder = file.getParent(); folder != null && !folder.equals(root); folder = folder.getParent()) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException _) {
                return;
            }
        }
    }

    @Override
    public List<Listed> list(String prefix, String after, int most) throws IOException {
        var found = new ArrayList<Listed>();
        collect(root, new Wanted(prefix, after, most), found);
        return found;
    }

    private record Wanted(String prefix, String after, int most) {

        boolean mayBeBelow(String folder) {
            return folder.compareTo(after.length() > folder.length() ? after.substring(0, folder.length()) : after) >= 0
                    && (folder.startsWith(prefix) || prefix.startsWith(folder));
        }

        boolean is(String key) {
            return key.startsWith(prefix) && key.compareTo(after) > 0;
        }
    }

    private void collect(Path folder, Wanted wanted, List<Listed> found) throws IOException {
        for (var entry : entries(folder)) {
            if (found.size() == wanted.most()) {
                return;
            }
            var name = root.relativize(entry).toString();
            if (Files.isDirectory(entry)) {
                if (!entry.equals(drafts) && wanted.mayBeBelow(name + "/")) {
                    collect(entry, wanted, found);
                }
            } else if (wanted.is(name)) {
                putAt(entry).ifPresent(at -> found.add(new Listed(name, at)));
            }
        }
    }

    /// In the order of the keys, in which a folder counts as its name with a slash.
    private static List<Path> entries(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted(java.util.Comparator.comparing(file -> Files.isDirectory(file) ? file + "/" : file.toString()))
                    .toList();
        } catch (NoSuchFileException | NotDirectoryException _) {
            return List.of();
        }
    }

    private static Optional<Instant> putAt(Path file) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    @Override
    public String link(String key, Instant until) {
        return links.of(key, until);
    }

    @Override
    public void tidy(Duration age) throws IOException {
        var before = clock.instant().minus(age);
        for (var draft : entries(drafts)) {
            if (putAt(draft).filter(before::isAfter).isPresent()) {
                Files.deleteIfExists(draft);
            }
        }
    }

    private Path at(String key) {
        var file = root.resolve(key).normalize();
        if (!file.startsWith(root) || file.equals(root)) {
            throw new IllegalArgumentException("not a key: " + key);
        }
        return file;
    }

    @Override
    public void close() {}
}
