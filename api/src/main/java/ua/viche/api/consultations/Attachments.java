package ua.viche.api.consultations;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/// Where the files lie that people attach to contributions.
@FunctionalInterface
public interface Attachments {

    /// Nothing can be attached.
    Attachments NONE = (_, _, files) -> CompletableFuture.completedStage(files);

    /// Those of the files that this person cannot attach: there is no such file, or it is somebody else's or refused.
    CompletionStage<List<UUID>> refused(Stage.Session session, UUID person, List<UUID> files);
}
