package ua.viche.local.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import ua.viche.local.StartException;

/// A folder with everything that a local run keeps. Whoever holds it open is alone in it.
public final class DataFolder implements AutoCloseable {

    private static final String MARKER = "viche-data";
    private static final String LOCK = "lock";
    private static final String VERSION = "1\n";

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /// Makes a folder Viche's own without holding it; for what only reads and adds keys.
    ///
    /// @throws StartException if it is somebody else's, or of a version that this Viche cannot read
    public static Path prepare(Path folder) {
        return prepare(folder, false);
    }

    private static Path prepare(Path folder, boolean anyVersion) {
        var root = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            var marker = root.resolve(MARKER);
            if (isEmpty(root) || (Files.exists(marker) && anyVersion)) {
                Files.writeString(marker, VERSION);
            } else if (!Files.exists(marker)) {
                throw new StartException(
                        "The folder " + root + " holds something that is not Viche's data: name another with --data.");
            } else if (!VERSION.startsWith(Files.readString(marker))) {
                throw new StartException(
                        "The data in " + root + " was written by another version of Viche: start with --fresh to clear it,"
                                + " or name another folder with --data.");
            }
            return root.toRealPath();
        } catch (IOException e) {
            throw new StartException("The data folder " + root + " cannot be written: " + reason(e) + ".", e);
        }
    }

    private static boolean isEmpty(Path root) throws IOException {
        try (var entries = Files.list(root)) {
            return entries.findAny().isEmpty();
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
    }

    /// Opens a folder for a run, and makes it if it is missing.
    ///
    /// @param fresh whether its data will be cleared, so that any version is welcome
    /// @throws StartException if another run holds it, or as [#prepare(Path)]
    public static DataFolder open(Path folder, boolean fresh) {
        var root = prepare(folder, fresh);
        try {
            var channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                var holder = holder(channel);
                channel.close();
                throw new StartException(
                        "Another Viche" + holder + " runs on " + root + ": stop it, or name another folder with --data.");
            }
            channel.truncate(0)
                    .write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return new DataFolder(root, channel, lock);
        } catch (IOException e) {
            throw new StartException("The data folder " + root + " cannot be locked: " + reason(e) + ".", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        var pid = ByteBuffer.allocate(20);
        var length = channel.read(pid, 0);
        return length < 1 ? "" : " (process " + new String(pid.array(), 0, length, StandardCharsets.UTF_8) + ")";
    }

    /// Removes everything that an earlier run left.
    public void clear() {
        try (var entries = Files.list(root)) {
            for (var entry : entries.toList()) {
                var name = entry.getFileName().toString();
                if (!name.equals(MARKER) && !name.equals(LOCK)) {
                    remove(entry);
                }
            }
        } catch (IOException e) {
            throw new StartException("The data folder " + root + " cannot be cleared: " + reason(e) + ".", e);
        }
    }

    /// Removes a folder and all that is in it, or does nothing where it is missing.
    public static void remove(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// A place in the folder.
    public Path at(String name) {
        return root.resolve(name);
    }

    public Path root() {
        return root;
    }

    /// Lets others in.
    @Override
    public void close() {
        try (channel) {
            lock.release();
        } catch (IOException e) {
            throw new StartException("The data folder " + root + " cannot be unlocked: " + reason(e) + ".", e);
        }
    }
}
