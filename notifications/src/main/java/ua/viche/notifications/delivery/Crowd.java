package ua.viche.notifications.delivery;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.notifications.content.Reason;

/// An audience that is something else than the followers of one thing.
public interface Crowd {

    /// Why those who belong to it are told.
    Reason reason();

    /// The next who belong to it, in the order of their keys; nobody where nobody is left, or nobody else is to be told.
    ///
    /// @param id which of these crowds
    CompletionStage<List<UUID>> next(Stage.StatelessSession session, String id, UUID after, int page);
}
