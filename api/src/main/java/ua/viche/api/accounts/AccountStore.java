package ua.viche.api.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The table `account`; nobody else reads or writes it.
final class AccountStore {

    CompletionStage<@Nullable Account> find(Stage.Session session, UUID person) {
        return session.find(Account.class, person).<@Nullable Account>thenApply(account -> account);
    }

    CompletionStage<Void> insert(Stage.Session session, Account account) {
        return session.persist(account);
    }

    /// Those of these people whose name is known.
    CompletionStage<List<Account>> named(Stage.Session session, Collection<UUID> people) {
        return session.createQuery("from Account where person in (:people) and name is not null", Account.class)
                .setParameter("people", Set.copyOf(people)).getResultList();
    }
}
