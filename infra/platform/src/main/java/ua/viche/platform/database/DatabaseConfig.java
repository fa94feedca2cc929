package ua.viche.platform.database;

import java.time.Duration;
import ua.viche.platform.config.Secret;
import ua.viche.platform.config.Settings;

/// Where PostgreSQL is and how much of it a service may use.
///
/// @param url `jdbc:postgresql://host:port/database`
/// @param pool connections of one service in one process
/// @param maxWaitQueue transactions that may wait for a connection; the next one is refused
/// @param deadline how long one transaction may take, waiting included
public record DatabaseConfig(String url, String user, Secret password, int pool, int maxWaitQueue, Duration deadline) {

    /// From the settings under `database`.
    public static DatabaseConfig of(Settings root) {
        var settings = root.at("database");
        var url = settings.text("url");
        if (!url.isEmpty() && (!url.startsWith("jdbc:postgresql://") || url.contains("?"))) {
            settings.mistake("url", "must look like jdbc:postgresql://host:port/database, without parameters");
        }
        return new DatabaseConfig(url, settings.text("user"), settings.secret("password"), settings.number("pool", 12, 1, 500),
                settings.number("max-wait-queue", 2000, 0, 100_000), settings.duration("deadline", Duration.ofSeconds(10)));
    }
}
