package ua.viche.local.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.viche.local.folder.ProcessEnd;

/// PostgreSQL 18 with its data in a folder and one database, `viche`.
public final class Postgres implements LocalServer {

    /// The superuser; it needs no password from the loopback address.
    public static final String USER = "postgres";

    private static final String VERSION = "18";
    private static final String DATABASE = "viche";
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final Duration START_LIMIT = Duration.ofSeconds(30);

    /// What an acknowledged commit survives: `FULL` a loss of power, since every commit waits for the disk; `NONE` nothing, and is
    /// faster for it (tests only).
    public enum Durability {
        FULL("on"), NONE("off");

        private final String setting;

        Durability(String setting) {
            this.setting = setting;
        }
    }

    private final Path data;
    private final int port;
    private final Durability durability;
    private @Nullable EmbeddedPostgres server;

    /// @param data the folder of the database cluster; made where it is missing
    public Postgres(Path data, int port, Durability durability) {
        this.data = data;
        this.port = port;
        this.durability = durability;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public String address() {
        return address(DATABASE);
    }

    /// The JDBC address of a database of this server.
    public String address(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public synchronized void start() {
        if (server != null) {
            return;
        }
        requireVersion();
        try {
            server = builder().start();
            check();
        } catch (LocalServerException e) {
            stop();
            throw e;
        } catch (IOException | RuntimeException | SQLException e) {
            stop();
            throw new LocalServerException("PostgreSQL did not start in " + data + "; its log is " + log() + ".", e);
        }
    }

    private void requireVersion() {
        var file = data.resolve("PG_VERSION");
        try {
            if (Files.exists(file) && !Files.readString(file).strip().equals(VERSION)) {
                throw new LocalServerException("The data in " + data + " is of PostgreSQL " + Files.readString(file).strip()
                        + ", which PostgreSQL " + VERSION + " cannot read.");
            }
        } catch (IOException e) {
            throw new LocalServerException("The data in " + data + " cannot be read.", e);
        }
    }

    private EmbeddedPostgres.Builder builder() {
        var log = Redirect.appendTo(log().toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(START_LIMIT)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "PG_UNICODE_FAST")
                .setServerConfig("fsync", durability.setting)
                .setServerConfig("synchronous_commit", durability.setting)
                .setServerConfig("full_page_writes", durability.setting)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "300")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("checkpoint_timeout", "15min")
                .setServerConfig("timezone", "UTC");
    }

    private Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    private void check() throws SQLException {
        try (var connection = connect(USER); var statement = connection.createStatement()) {
            var answers = statement.executeQuery("""
                    select current_setting('data_directory'), current_setting('fsync'),
                           exists (select from pg_database where datname = 'viche')""");
            answers.next();
            if (!Path.of(answers.getString(1)).equals(data.toAbsolutePath().normalize())
                    || !answers.getString(2).equals(durability.setting)) {
                throw new LocalServerException("Another PostgreSQL answers on port " + port + ".");
            }
            if (!answers.getBoolean(3)) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    /// A connection to one of its databases, for a person's or a test's own questions.
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(address(database), USER, "");
    }

    /// Waits for the process, too: what stops it returns a moment before that has gone.
    @Override
    public synchronized void stop() {
        var running = server;
        server = null;
        if (running != null) {
            var process = process();
            try {
                running.close();
                process.ifPresent(left -> ProcessEnd.within(STOP_LIMIT, left));
            } catch (IOException e) {
                throw new LocalServerException("PostgreSQL in " + data + " did not stop.", e);
            }
        }
    }

    private Optional<ProcessHandle> process() {
        try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
            return lines.findFirst().map(Long::parseLong).flatMap(ProcessHandle::of);
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
