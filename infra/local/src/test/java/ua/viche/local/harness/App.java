package ua.viche.local.harness;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.viche.local.identity.TokenRequest;
import ua.viche.platform.identity.Assurance;
import ua.viche.platform.launcher.Launcher;

/// Services that run on the shared engines with a database, topics and groups of their own.
public final class App implements AutoCloseable {

    private static final Duration TOKEN_REFRESH = TokenRequest.LIFE.dividedBy(2);

    private final Stack stack;
    private final String database;
    private final Map<String, String> settings;
    private final Clock clock;
    private Launcher.Running running;
    private boolean stopped;

    App(Stack stack, String database, Map<String, String> settings, Clock clock, Launcher.Running running) {
        this.stack = stack;
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.running = running;
    }

    /// `http://127.0.0.1:PORT`.
    public String url() {
        return "http://127.0.0.1:" + running.port();
    }

    /// The name of its database on [Stack#postgres()].
    public String database() {
        return database;
    }

    /// Changes or reads a service's database behind its back: what a fault, or an earlier version, may have left.
    ///
    /// @return the rows that the statement gives, if any, by the names of their columns
    public List<Map<String, Object>> sql(String service, String statement) {
        try (var connection = stack.postgres().connect(database); var execution = connection.createStatement()) {
            execution.execute("set search_path = " + service);
            var rows = new ArrayList<Map<String, Object>>();
            if (execution.execute(statement)) {
                var result = execution.getResultSet();
                while (result.next()) {
                    var row = new LinkedHashMap<String, Object>();
                    for (var column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                        row.put(result.getMetaData().getColumnLabel(column), result.getObject(column));
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(statement, failure);
        }
    }

    /// What it was started with.
    public Map<String, String> settings() {
        return settings;
    }

    /// Somebody with this token.
    public Client as(String token) {
        return anonymous().bearing(() -> token);
    }

    /// A person who stays signed in however far the application's clock is moved.
    public Client as(TokenRequest person) {
        return anonymous().bearing(new KeptToken(person)::get);
    }

    /// A new citizen of assurance `high`.
    public Client citizen() {
        return citizen(Assurance.HIGH);
    }

    /// A new citizen.
    public Client citizen(Assurance assurance) {
        return as(TokenRequest.citizen(stack.somebodyNew()).with(assurance));
    }

    /// Somebody new of the staff, with a role in all scopes.
    public Client staff(String role) {
        return as(TokenRequest.staff(stack.somebodyNew(), role));
    }

    /// Somebody new of the staff, with a role in one scope: `staff("official", "demo")`.
    public Client staff(String role, String scope) {
        return staff(role + ":" + scope);
    }

    /// Somebody without a token.
    public Client anonymous() {
        return Client.of(url());
    }

    /// Stops its services but keeps what they stored, so that a [Stack#replica] can go on with it.
    public void stop() {
        if (!stopped) {
            stopped = true;
            running.close();
        }
    }

    @Override
    public void close() {
        stop();
        stack.drop(database);
    }

    private final class KeptToken {

        private final TokenRequest person;
        private @Nullable String token;
        private Instant refresh = Instant.MIN;

        KeptToken(TokenRequest person) {
            this.person = person;
        }

        synchronized String get() {
            var now = clock.instant();
            if (token == null || now.isAfter(refresh)) {
                token = stack.token(person, clock);
                refresh = now.plus(TOKEN_REFRESH);
            }
            return token;
        }
    }
}
