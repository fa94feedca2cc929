package ua.viche.notifications.devices;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Page;
import ua.viche.platform.identity.Role;

/// The devices that people let Viche push to. A person has at most [#LIMIT]; a further one replaces the one not seen for longest, so
/// that old phones never keep a new one out.
public final class Devices {

    /// Devices of one person, at most.
    public static final int LIMIT = 20;

    /// A token that was not refreshed for so long is stale: it gets what matters, and nothing that is bulk.
    public static final Duration STALE = Duration.ofDays(30);

    /// A token that was not refreshed for so long is dead (Android).
    static final Duration EXPIRED = Duration.ofDays(270);

    private static final int AT_ONCE = 10_000;

    /// How a registration ended.
    sealed interface Registered {
        record New(DeviceView device) implements Registered {}

        record Known(DeviceView device) implements Registered {}
    }

    /// An address that the push service refused for good.
    ///
    /// @param token as it was sent to; a newer one stays
    /// @param sentAtMillis when it was sent to; a device that registered since then stays
    public record Dead(UUID device, String token, long sentAtMillis) {}

    private final Database database;
    private final Clock clock;
    private final DeviceStore store = new DeviceStore();

    public Devices(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Registers an installation for a person; another person's becomes theirs, and so does the token.
    ///
    /// @param roles what the person is besides, for audiences; replaces what was known
    Registered register(UUID person, Set<Role> roles, String installation, Registration registration) {
        var now = clock.instant();
        return database.inTransaction(session -> store.lock(session, person, installation, registration.token())
                .thenCompose(_ -> store.save(session, person, installation, registration, now))
                .thenCompose(registered -> store.dropOthersWithToken(session, installation, registration.token())
                        .thenCompose(_ -> store.dropBeyond(session, person, LIMIT))
                        .thenCompose(_ -> store.keepRoles(session, person, roles)).thenApply(_ -> registered)));
    }

    /// Forgets a person's installation; another's stays.
    void forget(UUID person, String installation) {
        database.inTransaction(session -> store.delete(session, person, installation));
    }

    Page<DeviceView> of(UUID person, Page.Request page) {
        return database.inTransaction(session -> store.list(session, person, page));
    }

    /// Forgets devices whose token must be dead.
    void forgetExpired() {
        var before = clock.instant().minus(EXPIRED);
        while (database.inStatelessTransaction(session -> store.forget(session, before, AT_ONCE)) > 0) {
            Thread.onSpinWait();
        }
    }

    /// Drops addresses that are dead, unless the device has got a new one since or registered again.
    public CompletionStage<Void> drop(Stage.QueryProducer session, List<Dead> dead) {
        return store.drop(session, dead);
    }
}
