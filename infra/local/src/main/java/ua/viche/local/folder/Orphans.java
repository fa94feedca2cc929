package ua.viche.local.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Ends servers that outlived a run which was killed. A process is ended only if it is the right program and works in our folder.
public final class Orphans {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final DataFolder folder;

    public Orphans(DataFolder folder) {
        this.folder = folder;
    }

    /// Ends what still runs; returns how many there were.
    public int end() {
        return end("postgres", "postmaster.pid", "INT") + end("redis", "redis.pid", "TERM");
    }

    private int end(String server, String pidFile, String signal) {
        var data = folder.at(server);
        try {
            var orphan = pid(data.resolve(pidFile)).flatMap(ProcessHandle::of).filter(process -> isOurs(process, server, data));
            if (orphan.isPresent()) {
                end(orphan.get(), signal);
            }
            Files.deleteIfExists(data.resolve(pidFile));
            return orphan.isPresent() ? 1 : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Long> pid(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readString(file).lines().findFirst().map(String::strip).filter(line -> line.matches("\\d{1,18}"))
                .map(Long::parseLong);
    }

    private static boolean isOurs(ProcessHandle process, String program, Path data) {
        var about = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Files.readString(about.resolve("comm")).startsWith(program)
                    && about.resolve("cwd").toRealPath().equals(data.toRealPath());
        } catch (IOException _) {
            return !Files.isDirectory(Path.of("/proc", "self"))
                    && process.info().command().map(command -> command.contains(program)).orElse(false);
        }
    }

    private static void end(ProcessHandle process, String signal) throws IOException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).inheritIO().start();
        if (!ProcessEnd.within(PATIENCE, process)) {
            process.destroyForcibly();
            ProcessEnd.within(PATIENCE, process);
        }
    }
}
