package ua.viche.platform.database;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The only bridge between virtual threads and Hibernate Reactive. Work given to it runs on an event loop, in one transaction: it
/// must not block, must not run two operations of one session at once, and must turn rows into values itself. The calling thread
/// waits for the result within the deadline.
///
/// Faults arrive as [DatabaseUnavailableException] (away, pool's queue full, deadline over) or [StaleEditException] (somebody else
/// changed the entity since it was read); exceptions that the work threw arrive as they are.
public final class Database implements AutoCloseable {

    /// For aggregates that are loaded and changed; changes are flushed at the end.
    public <R extends @Nullable Object> R inTransaction(Function<Stage.Session, CompletionStage<R>> work) {
        throw new UnsupportedOperationException();
    }

    /// For statements; nothing is tracked.
    public <R extends @Nullable Object> R inStatelessTransaction(Function<Stage.StatelessSession, CompletionStage<R>> work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
