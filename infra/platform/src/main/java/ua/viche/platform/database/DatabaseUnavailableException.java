package ua.viche.platform.database;

/// PostgreSQL is away or has more to do than it can: try again later (503).
public final class DatabaseUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DatabaseUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
