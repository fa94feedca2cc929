package ua.viche.api.moderated;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.platform.Platform;
import ua.viche.platform.http.Json;
import ua.viche.platform.identity.Vault;

/// Texts that moderation struck something out of. The public ones stand with their owners; the whole ones lie here, where nobody reads
/// them. All of it joins the owner's transaction.
public final class Redactions {

    private final Vault vault;
    private final Clock clock;
    private final RedactionStore store = new RedactionStore();

    public Redactions(Platform platform) {
        vault = platform.vault();
        clock = platform.clock();
    }

    /// Strikes out of what was handed in what a decision names, whatever was struck out before.
    ///
    /// @param shown what the public sees, or is to see, before the decision
    public CompletionStage<Handed> strike(Stage.QueryProducer session, DecisionMade decision, Handed shown, String language) {
        var subject = decision.subject();
        return store.find(session, subject)
                .thenApply(found -> found.map(kept -> opened(subject, kept.original())).orElse(shown))
                .thenCompose(whole -> store.keep(session, decision, vault.encrypt(Json.text(whole), subject),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS))
                        .thenApply(_ -> whole.without(decision.redactions(), language)));
    }

    /// Gives back the whole of what a decision struck something out of.
    ///
    /// @param decision null for none
    /// @return empty where it struck out nothing, or something else was struck out since
    public CompletionStage<Optional<Handed>> undo(Stage.QueryProducer session, UUID subject, @Nullable UUID decision) {
        return store.find(session, subject).thenCompose(found -> found.filter(kept -> kept.decision().equals(decision))
                .map(kept -> forget(session, subject).thenApply(_ -> Optional.of(opened(subject, kept.original()))))
                .orElseGet(() -> CompletableFuture.completedStage(Optional.empty())));
    }

    /// Forgets the whole of what its author changed or withdrew.
    public CompletionStage<Void> forget(Stage.QueryProducer session, UUID subject) {
        return store.delete(session, subject);
    }

    private Handed opened(UUID subject, byte[] original) {
        try {
            return Json.mapper().readValue(vault.decrypt(original, subject), Handed.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
