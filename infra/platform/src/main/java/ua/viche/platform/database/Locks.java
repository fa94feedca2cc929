package ua.viche.platform.database;

/// What only one replica at a time may do: PostgreSQL advisory locks, held by one connection, lost with it.
public final class Locks {

    /// Whether this replica holds the lock now, taking it if it is free.
    public boolean hold(String name) {
        throw new UnsupportedOperationException();
    }
}
