package ua.viche.moderation.appeals;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.moderation.decisions.DecisionState;
import ua.viche.moderation.decisions.Overturning;
import ua.viche.moderation.queue.Items;
import ua.viche.moderation.statements.Statement;
import ua.viche.moderation.statements.Statements;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Ids;
import ua.viche.platform.identity.Vault;

/// What authors do: appeal against the decision that a statement explains, once, and see what became of it.
final class AppealFiling {

    private final Database database;
    private final Vault vault;
    private final Items items;
    private final Statements statements;
    private final Overturning overturning;
    private final AppealStore store = new AppealStore();

    AppealFiling(Platform platform, Items items, Statements statements, Overturning overturning) {
        database = platform.database();
        vault = platform.vault();
        this.items = items;
        this.statements = statements;
        this.overturning = overturning;
    }

    Appealing file(UUID author, UUID statement, String text) {
        return database.<Appealing>inTransaction(session -> statements.find(session, statement)
                .thenCompose(found -> found.filter(one -> one.author().equals(author))
                        .map(one -> file(session, one, text))
                        .orElseGet(() -> CompletableFuture.completedStage(new Appealing.Nothing()))));
    }

    /// An author's appeal.
    Appealing look(UUID author, UUID statement) {
        return database.<Appealing>inTransaction(session -> statements.find(session, statement)
                .thenCompose(found -> found.filter(one -> one.author().equals(author))
                        .map(one -> store.of(session, one.decision()).thenApply(appeal -> appeal
                                .<Appealing>map(it -> new Appealing.Done(it, vault.decrypt(it.text(), it.id())))
                                .orElseGet(Appealing.Nothing::new)))
                        .orElseGet(() -> CompletableFuture.completedStage(new Appealing.Nothing()))));
    }

    private CompletionStage<Appealing> file(Stage.Session session, Statement statement, String text) {
        var now = items.now();
        var until = statement.appealUntil();
        if (until == null) {
            return CompletableFuture.completedStage(new Appealing.NotAppealable());
        }
        return overturning.locked(session, statement.decision(), now)
                .thenCompose(settled -> store.of(session, statement.decision()).thenCompose(before -> {
                    if (before.isPresent()) {
                        return CompletableFuture
                                .completedStage(new Appealing.Filed(before.get().state(), before.get().filedAt()));
                    }
                    if (!now.isBefore(until)) {
                        return CompletableFuture.completedStage(new Appealing.TooLate(until));
                    }
                    if (settled.decision().state() != DecisionState.EFFECTIVE) {
                        return CompletableFuture.completedStage(new Appealing.NotAppealable());
                    }
                    var about = new Appeal.About(statement.id(), statement.decision(), settled.decision().decidedBy(),
                            statement.author(), statement.kind(), settled.item().place().queue());
                    var id = Ids.next();
                    var appeal = new Appeal(id, about, vault.encrypt(text, id), now);
                    return store.insert(session, appeal).thenApply(_ -> new Appealing.Done(appeal, text));
                }));
    }
}
