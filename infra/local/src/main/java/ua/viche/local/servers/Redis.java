package ua.viche.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import redis.embedded.RedisServer;
import redis.embedded.core.ExecutableProvider;

/// Redis. What it holds may be lost, so it writes nothing but its process id.
public final class Redis implements LocalServer {

    private static final int ATTEMPTS = 4;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Path data;
    private final int port;
    private @Nullable RedisServer server;

    /// @param data the folder for its process id; made where it is missing
    public Redis(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    @Override
    public String name() {
        return "Redis";
    }

    @Override
    public String address() {
        return "redis://127.0.0.1:" + port;
    }

    /// Tries again where the system says that the freshly unpacked program is still being written: another thread that starts a
    /// process at the same moment passes the open file on to it for an instant.
    @Override
    public synchronized void start() {
        for (var attempt = 1; server == null; attempt++) {
            try {
                server = launch();
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new LocalServerException("Redis did not start on port " + port + ".", e);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private RedisServer launch() throws IOException {
        Files.createDirectories(data);
        var starting = RedisServer.newRedisServer()
                .executableProvider(ExecutableProvider.newJarResourceProvider(data.toFile()))
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .setting("appendonly no")
                .setting("maxmemory 256mb")
                .setting("maxmemory-policy allkeys-lru")
                .setting("dir " + quoted(data))
                .setting("pidfile " + quoted(data.resolve("redis.pid")))
                .build();
        starting.start();
        return starting;
    }

    private static String quoted(Path path) {
        return '"' + path.toAbsolutePath().toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public synchronized void stop() {
        var running = server;
        server = null;
        if (running != null) {
            try {
                running.stop();
            } catch (IOException e) {
                throw new LocalServerException("Redis on port " + port + " did not stop.", e);
            }
        }
    }
}
