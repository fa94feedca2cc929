package ua.viche.platform.database;

/// Somebody else changed the entity since it was read (412).
public final class StaleEditException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StaleEditException(Throwable cause) {
        super(cause);
    }
}
