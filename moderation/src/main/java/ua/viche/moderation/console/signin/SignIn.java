package ua.viche.moderation.console.signin;

import io.helidon.webserver.http.ServerRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.session.Attempt;
import ua.viche.moderation.console.session.ConsoleAddress;
import ua.viche.moderation.console.session.Provider;
import ua.viche.moderation.console.session.ProviderAwayException;
import ua.viche.moderation.console.session.Session;
import ua.viche.moderation.console.session.SessionSeal;
import ua.viche.moderation.console.session.Sessions;
import ua.viche.moderation.console.session.SignInConfig;
import ua.viche.platform.Platform;
import ua.viche.platform.http.Problem;
import ua.viche.platform.http.ProblemException;
import ua.viche.platform.identity.Identity;

/// Signing in and out, step by step.
final class SignIn {

    private static final Problem AWAY = new Problem(503, "provider-away");

    private final Sessions sessions;
    private final Provider provider;
    private final ConsoleAddress address;
    private final SessionSeal seal;
    private final Clock clock;
    private final String issuer;

    /// A sign-in that has begun.
    ///
    /// @param place where the browser goes
    record Beginning(String cookie, URI place) {}

    SignIn(Platform platform, SignInConfig config, Sessions sessions, Provider provider) {
        this.sessions = sessions;
        this.provider = provider;
        this.address = new ConsoleAddress(config);
        this.seal = new SessionSeal(platform.vault());
        this.clock = platform.clock();
        this.issuer = config.issuer().toString();
    }

    Beginning begin(ServerRequest request, String back) {
        var attempt = Attempt.begin(back, clock.instant());
        try {
            return new Beginning(seal.close(attempt), provider.authorization(attempt, address.callback(request)));
        } catch (ProviderAwayException away) {
            throw away(away);
        }
    }

    /// The sign-in that a cookie holds, unless it took too long.
    Optional<Attempt> resume(String cookie) {
        return seal.open(cookie).filter(attempt -> !attempt.isOver(clock.instant()));
    }

    /// Whether an answer names the right issuer, or none (RFC 9207).
    boolean comesFromIssuer(Optional<String> named) {
        return named.isEmpty() || named.get().equals(issuer);
    }

    /// @param before the cookie of the session that the browser had until now
    /// @return the cookie of the new session; nothing where the provider or its tokens say no
    Optional<String> finish(ServerRequest request, Attempt attempt, String code, Identity identity, @Nullable String before) {
        try {
            return switch (provider.exchange(code, attempt, address.callback(request))) {
                case Provider.Exchange.Granted(var tokens) ->
                    Optional.of(sessions.begin(tokens, identity.verify(tokens.access()), before));
                case Provider.Exchange.Refused() -> Optional.empty();
            };
        } catch (ProviderAwayException away) {
            throw away(away);
        } catch (ProblemException untrusted) {
            if (untrusted.problem().equals(Problem.UNAUTHENTICATED)) {
                return Optional.empty();
            }
            throw untrusted;
        }
    }

    /// Ends a session here, and says where the browser goes to end it at the provider, too.
    String signOut(ServerRequest request, Session session, String key) {
        sessions.end(session, key);
        var afterwards = "/console/sign-in?out=1";
        return provider.signOut(session.tokens(), address.page(request, afterwards)).map(URI::toString).orElse(afterwards);
    }

    private static ProblemException away(ProviderAwayException away) {
        org.slf4j.LoggerFactory.getLogger(SignIn.class).warn("The identity provider is away", away);
        return AWAY.with();
    }
}
