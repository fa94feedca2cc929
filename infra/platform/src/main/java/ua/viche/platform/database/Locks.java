package ua.viche.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What only one replica at a time may do: PostgreSQL advisory locks, held by one connection of this process, lost with it. A holder
/// asks again before each piece of work; what must never happen twice is decided by a constraint, the lock only saves the effort.
public final class Locks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Locks.class);

    private final DatabaseConfig config;
    private final String schema;
    private final ReentrantLock guard = new ReentrantLock();
    private final Set<String> held = new HashSet<>();
    private @Nullable Connection connection;

    public Locks(DatabaseConfig config, String schema) {
        this.config = config;
        this.schema = schema;
    }

    /// Whether this replica holds the lock now, taking it if it is free. False while PostgreSQL is away.
    public boolean hold(String name) {
        guard.lock();
        try {
            var open = open();
            if (held.contains(name)) {
                return true;
            }
            try (var statement = open.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
                statement.setString(1, schema + "/" + name);
                var result = statement.executeQuery();
                result.next();
                if (result.getBoolean(1)) {
                    held.add(name);
                    return true;
                }
                return false;
            }
        } catch (SQLException away) {
            LOG.debug("no lock {}: {}", name, away.getMessage());
            return false;
        } finally {
            guard.unlock();
        }
    }

    @Override
    public void close() {
        guard.lock();
        try {
            drop();
        } finally {
            guard.unlock();
        }
    }

    private Connection open() throws SQLException {
        var open = connection;
        if (open != null && open.isValid(2)) {
            return open;
        }
        drop();
        var properties = new Properties();
        properties.setProperty("user", config.user());
        properties.setProperty("password", config.password().value());
        properties.setProperty("ApplicationName", "viche-locks-" + schema);
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "5");
        properties.setProperty("tcpKeepAlive", "true");
        var fresh = DriverManager.getConnection(config.url(), properties);
        connection = fresh;
        return fresh;
    }

    private void drop() {
        held.clear();
        var open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException gone) {
                LOG.debug("connection was gone: {}", gone.getMessage());
            }
        }
    }
}
