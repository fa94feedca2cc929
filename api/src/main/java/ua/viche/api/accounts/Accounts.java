package ua.viche.api.accounts;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
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
    private final AccountStore store = new AccountStore();

    public Accounts(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /// Notes that a person acts now, and the name that the issuer vouches for.
    public CompletionStage<Void> seen(Stage.Session session, Caller caller) {
        return store.find(session, caller.person()).thenCompose(found -> {
            var name = caller.name() == null ? null : vault.encrypt(caller.name(), caller.person());
            if (found != null) {
                found.seen(name, clock.instant());
                return CompletableFuture.completedStage(null);
            }
            var account = new Account(caller.person(), clock.instant());
            account.seen(name, clock.instant());
            return store.insert(session, account);
        });
    }

    /// The names of people, of those whose name is known.
    public CompletionStage<Map<UUID, String>> names(Stage.Session session, Collection<UUID> people) {
        return store.named(session, people)
                .thenApply(accounts -> accounts.stream().collect(Collectors.toMap(Account::person, this::name)));
    }

    private String name(Account account) {
        var name = account.name();
        return name == null ? "" : vault.decrypt(name, account.person());
    }
}
