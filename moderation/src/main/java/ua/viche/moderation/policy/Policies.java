package ua.viche.moderation.policy;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.platform.database.Database;

/// The grounds that decisions may name. Where a law closes the list of grounds, as art. 23-1 of the Law of Ukraine "On citizens'
/// appeals" does for petitions to the state, no other applies.
public final class Policies {

    private final Database database;
    private final PolicyStore store = new PolicyStore();

    public Policies(Database database) {
        this.database = database;
    }

    /// Every policy there is.
    public List<Policy> all() {
        return database.inTransaction(store::all);
    }

    /// What may be named for submissions of a kind to a body, in the order in which it is offered.
    public List<Policy> applying(String kind, String body) {
        return database.inTransaction(session -> store.applying(session, kind, body));
    }

    /// A policy by its code, within a running transaction.
    public CompletionStage<Policy> named(Stage.Session session, String code) {
        return store.named(session, code);
    }

    /// Whether a code is one of those, within a running transaction.
    public CompletionStage<Boolean> applies(Stage.Session session, String code, String kind, String body) {
        return store.applying(session, kind, body)
                .thenApply(policies -> policies.stream().anyMatch(policy -> policy.code().equals(code)));
    }
}
