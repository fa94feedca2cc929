package ua.viche.moderation.console.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.moderation.console.session.SessionStore.Row;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Ids;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.launcher.Job;

/// Who is signed in to the console. A session ends when its person signs out, shows no sign of life for long, when its time is over
/// or when the provider gives no new tokens.
public final class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final int KEY_BYTES = 32;

    /// New tokens are fetched while the old ones still hold for so long, so that other requests can go on with those.
    private static final Duration EARLY = Duration.ofSeconds(60);

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final Duration REFRESH_LEASE = Duration.ofSeconds(10);

    private final Database database;
    private final AuditTrail audit;
    private final Provider provider;
    private final SignInConfig config;
    private final SessionSeal seal;
    private final Clock clock;
    private final SessionStore store = new SessionStore();
    private final SecureRandom random = new SecureRandom();

    public Sessions(Platform platform, AuditTrail audit, Provider provider, SignInConfig config) {
        this.database = platform.database();
        this.audit = audit;
        this.provider = provider;
        this.config = config;
        this.seal = new SessionSeal(platform.vault());
        this.clock = platform.clock();
    }

    /// Begins a session under a new key; whatever session the browser had before ends.
    ///
    /// @return the cookie's value, which is kept nowhere
    public String begin(Tokens tokens, Caller caller, @Nullable String before) {
        var key = newKey();
        var now = now();
        var id = Ids.next();
        var row = new Row(id, SessionSeal.hash(key), caller.person(), seal.close(id, tokens, caller.name()), tokens.accessUntil(),
                now, now.plus(config.most()));
        database.inStatelessTransaction(session -> (before == null
                ? CompletableFuture.completedStage(false)
                : store.delete(session, SessionSeal.hash(before)))
                .thenCompose(_ -> store.insert(session, row))
                .thenCompose(_ -> audit.append(session, new StaffAct(caller.person(), "sign-in", id, now, Map.of()))));
        return key;
    }

    /// The session of a cookie, unless it has ended.
    ///
    /// @param alive whether the request is a person's act, a sign of life; what a page asks for by itself is none
    public Optional<Session> find(String key, boolean alive) {
        var now = now();
        var hash = SessionSeal.hash(key);
        var found = database
                .inStatelessTransaction(session -> store.find(session, hash, now, now.minus(config.idle()))
                        .thenCompose(row -> alive && row.isPresent() && row.get().seenAt().isBefore(now.minus(NOTED_EVERY))
                                ? store.seen(session, row.get().id(), now).thenApply(_ -> row)
                                : CompletableFuture.completedStage(row)));
        return found.map(row -> seal.open(row, key)).flatMap(session -> fresh(session, key, now));
    }

    /// Ends a session.
    public void end(Session ended, String key) {
        var now = now();
        database.inStatelessTransaction(session -> store.delete(session, SessionSeal.hash(key))
                .thenCompose(there -> there
                        ? audit.append(session, new StaffAct(ended.person(), "sign-out", ended.id(), now, Map.of()))
                        : CompletableFuture.completedStage(null)));
    }

    /// Removes what has ended by itself.
    public Job purging() {
        return Job.once("console-sessions", Duration.ofMinutes(10), () -> {
            var now = now();
            database.inStatelessTransaction(session -> store.deleteOver(session, now, now.minus(config.idle())));
        });
    }

    private Optional<Session> fresh(Session session, String key, Instant now) {
        var until = session.tokens().accessUntil();
        if (now.isBefore(until.minus(EARLY))) {
            return Optional.of(session);
        }
        if (session.tokens().refresh() != null && mayRefresh(session.id(), now)) {
            return refreshed(session, key, now);
        }
        return now.isBefore(until) ? Optional.of(session) : Optional.empty();
    }

    private boolean mayRefresh(UUID id, Instant now) {
        return database.inStatelessTransaction(session -> store.takeRefresh(session, id, now, now.plus(REFRESH_LEASE)));
    }

    private Optional<Session> refreshed(Session session, String key, Instant now) {
        try {
            return switch (provider.refresh(session.tokens())) {
                case Provider.Exchange.Granted(var tokens) -> {
                    database.inStatelessTransaction(s -> store.refreshed(s, session.id(),
                            seal.close(session.id(), tokens, session.name()), tokens.accessUntil()));
                    yield Optional.of(new Session(session.id(), session.person(), session.csrf(), session.name(), tokens,
                            session.endsAt()));
                }
                case Provider.Exchange.Refused() -> {
                    end(session, key);
                    yield Optional.empty();
                }
            };
        } catch (ProviderAwayException away) {
            LOG.info("A session goes on with its old tokens: {}", away.getMessage());
            return now.isBefore(session.tokens().accessUntil()) ? Optional.of(session) : Optional.empty();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private String newKey() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
