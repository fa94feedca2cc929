package ua.viche.platform.database;

import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Something that takes part in the transaction that a thread runs next: first and last in it. Bound by [#CURRENT] on the thread
/// that calls [Database].
public interface TransactionHook {

    ScopedValue<TransactionHook> CURRENT = ScopedValue.newInstance();

    /// Before the work; a failure keeps the work from being done.
    CompletionStage<Void> before(Stage.QueryProducer session);

    /// After the work, before the commit; a failure rolls back.
    CompletionStage<Void> after(Stage.QueryProducer session, @Nullable Object result);
}
