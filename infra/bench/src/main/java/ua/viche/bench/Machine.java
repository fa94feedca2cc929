package ua.viche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// What figures stand on, in a line.
final class Machine {

    private static final String SHOWN = """
            select current_setting('server_version'), current_setting('fsync'), current_setting('synchronous_commit'),
                current_setting('full_page_writes')
            """;

    /// As the database and the JVM say it themselves.
    static String line(Connection database, Path data, List<String> options) throws SQLException, IOException {
        try (var statement = database.createStatement(); var shown = statement.executeQuery(SHOWN)) {
            shown.next();
            return "Machine: %d processors, JDK %s, PostgreSQL %s with fsync %s, synchronous_commit %s, full_page_writes %s, data on %s; %s"
                    .formatted(Runtime.getRuntime().availableProcessors(), Runtime.version(), shown.getString(1),
                            shown.getString(2), shown.getString(3), shown.getString(4), Files.getFileStore(data).type(),
                            "Java of the measured Viche: " + String.join(" ", options));
        }
    }

    private Machine() {}
}
