package ua.viche.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import redis.embedded.RedisServer;

/// Redis. What it holds may be lost, so it writes nothing but its process id.
public final class Redis implements LocalServer {

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

    @Override
    public synchronized void start() {
        if (server != null) {
            return;
        }
        try {
            Files.createDirectories(data);
            var starting = RedisServer.newRedisServer()
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
            server = starting;
        } catch (IOException e) {
            throw new LocalServerException("Redis did not start on port " + port + ".", e);
        }
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
