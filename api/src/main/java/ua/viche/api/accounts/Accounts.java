package ua.viche.api.accounts;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.hibernate.reactive.stage.Stage;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Vault;

/// What Viche knows of people who act under their own name.
public final class Accounts {

    private final Vault vault;
    private final Clock clock;

    public Accounts(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /// Notes that a person acts now, and the name that the issuer vouches for.
    public CompletionStage<Void> seen(Stage.Session session, Caller caller) {
        return session.find(Account.class, caller.person()).thenCompose(found -> {
            var name = caller.name() == null ? null : vault.encrypt(caller.name(), caller.person());
            if (found != null) {
                found.seen(name, clock.instant());
                return CompletableFuture.completedStage(null);
            }
            var account = new Account(caller.person(), clock.instant());
            account.seen(name, clock.instant());
            return session.persist(account);
        });
    }

    /// The names of people, of those whose name is known.
    public CompletionStage<Map<UUID, String>> names(Stage.Session session, Collection<UUID> people) {
        return session.createQuery("from Account where person in (:people) and name is not null", Account.class)
                .setParameter("people", Set.copyOf(people)).getResultList()
                .thenApply(accounts -> accounts.stream().collect(Collectors.toMap(Account::person, this::name)));
    }

    private String name(Account account) {
        var name = account.name();
        return name == null ? "" : vault.decrypt(name, account.person());
    }
}
