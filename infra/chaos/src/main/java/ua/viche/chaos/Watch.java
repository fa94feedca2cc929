package ua.viche.chaos;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Looks from outside at what the sessions of the service `api` are just doing, as often as it can.
final class Watch implements AutoCloseable {

    private static final String SESSIONS = """
            select pid, query, xact_start::text from pg_stat_activity
            where application_name = 'viche-api' and xact_start is not null and state in ('active', 'idle in transaction')
            """;
    private static final Duration GONE = Duration.ofSeconds(10);

    private final Connection database;

    /// @param url of JDBC
    Watch(String url) throws SQLException {
        database = DriverManager.getConnection(url + "&currentSchema=api");
    }

    Connection database() {
        return database;
    }

    /// Returns as soon as a session is seen there; false where none is in time.
    boolean await(Point point, Duration patience) throws SQLException {
        var wanted = Pattern.compile(point.statement(), Pattern.CASE_INSENSITIVE);
        var begun = new HashSet<String>();
        var until = System.nanoTime() + patience.toNanos();
        try (var look = database.prepareStatement(SESSIONS)) {
            while (System.nanoTime() < until) {
                try (var sessions = look.executeQuery()) {
                    while (sessions.next()) {
                        var transaction = sessions.getInt(1) + " " + sessions.getString(3);
                        if (isThere(point, wanted, sessions.getString(2), transaction, begun)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private static boolean isThere(Point point, Pattern wanted, String query, String transaction, Set<String> begun) {
        if (point.commit() && query.equalsIgnoreCase("commit")) {
            return begun.contains(transaction);
        }
        if (!wanted.matcher(query).find()) {
            return false;
        }
        begun.add(transaction);
        return !point.commit();
    }

    /// Waits until the killed process has no session left that could still commit something.
    void awaitSilence() throws SQLException, InterruptedException {
        var until = System.nanoTime() + GONE.toNanos();
        while (System.nanoTime() < until) {
            try (var statement = database.createStatement();
                    var left = statement.executeQuery(
                            "select count(*) from pg_stat_activity where application_name = 'viche-api' and state <> 'idle'")) {
                left.next();
                if (left.getInt(1) == 0) {
                    return;
                }
            }
            Thread.sleep(5);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
