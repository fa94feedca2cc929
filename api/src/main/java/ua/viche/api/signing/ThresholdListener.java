package ua.viche.api.signing;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/// Is told, in the transaction that counts, when a petition's count crosses its gate's threshold. The gate is locked meanwhile.
public interface ThresholdListener {

    CompletionStage<Void> reached(Stage.Session session, UUID petition, Instant at);

    /// Withdrawals took the count below the threshold.
    CompletionStage<Void> lost(Stage.Session session, UUID petition, Instant at);
}
