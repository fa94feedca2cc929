package ua.viche.platform.database;

import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;

/// Tells faults of the database apart.
public final class Faults {

    /// The fault under the wrappings of futures and drivers, as one that callers know.
    static RuntimeException translate(Throwable failure) {
        var fault = unwrap(failure);
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return new StaleEditException(fault);
            }
            if (isUnavailable(cause)) {
                return new DatabaseUnavailableException(String.valueOf(cause.getMessage()), fault);
            }
        }
        if (fault instanceof Error error) {
            throw error;
        }
        return fault instanceof RuntimeException exception ? exception : new IllegalStateException(fault);
    }

    /// The SQLSTATE that PostgreSQL gave, or an empty text.
    public static String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException postgres && postgres.getSqlState() != null) {
                return postgres.getSqlState();
            }
            if (cause instanceof SQLException other && other.getSQLState() != null) {
                return other.getSQLState();
            }
        }
        return "";
    }

    /// Whether the same transaction may succeed when it is simply tried again: a deadlock or a serialisation failure.
    public static boolean isTransient(Throwable failure) {
        var state = sqlState(failure);
        return state.equals("40P01") || state.equals("40001");
    }

    private static Throwable unwrap(Throwable failure) {
        var fault = failure;
        while ((fault instanceof CompletionException || fault instanceof ExecutionException) && fault.getCause() != null) {
            fault = fault.getCause();
        }
        return fault;
    }

    private static boolean isUnavailable(Throwable cause) {
        return switch (cause) {
            case PgException postgres -> isUnavailable(String.valueOf(postgres.getSqlState()));
            case IOException _,TimeoutException _,ConnectionPoolTooBusyException _,JDBCConnectionException _ -> true;
            case VertxException _ -> true;
            default -> false;
        };
    }

    /// Class 08 connection, 53 resources, 57 operator intervention; 40P01 and 40001 are for the caller to repeat; 55P03 lock timeout.
    private static boolean isUnavailable(String state) {
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57") || state.equals("40P01")
                || state.equals("40001") || state.equals("55P03") || state.equals("25006");
    }

    private Faults() {}
}
