package ua.viche.moderation.console.session;

import io.helidon.http.SetCookie;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Optional;

/// The console's cookies: for this host alone, out of reach of scripts, and for `https` alone but on one's own machine
/// (RFC 6265bis, section 4.1.3.2).
public final class ConsoleCookies {

    private final String session;
    private final String attempt;
    private final String preferences;
    private final boolean secure;

    public ConsoleCookies(SignInConfig config) {
        secure = config.secure();
        var prefix = secure ? "__Host-" : "";
        session = prefix + "viche-session";
        attempt = prefix + "viche-sign-in";
        preferences = prefix + "viche-console";
    }

    public Optional<String> session(ServerRequest request) {
        return read(request, session);
    }

    /// Without an end of its own: it goes with the browser, if the session has not ended before.
    public void session(ServerResponse response, String key) {
        response.headers().addCookie(cookie(session, key).build());
    }

    public void dropSession(ServerResponse response) {
        drop(response, session);
    }

    public Optional<String> attempt(ServerRequest request) {
        return read(request, attempt);
    }

    public void attempt(ServerResponse response, String sealed) {
        response.headers().addCookie(cookie(attempt, sealed).maxAge(Attempt.LIFE).build());
    }

    public void dropAttempt(ServerResponse response) {
        drop(response, attempt);
    }

    public Optional<String> preferences(ServerRequest request) {
        return read(request, preferences);
    }

    public void preferences(ServerResponse response, String text) {
        response.headers().addCookie(cookie(preferences, text).maxAge(Duration.ofDays(365)).build());
    }

    private void drop(ServerResponse response, String name) {
        response.headers().addCookie(cookie(name, "").maxAge(Duration.ZERO).build());
    }

    private SetCookie.Builder cookie(String name, String value) {
        return SetCookie.builder(name, value).path("/").httpOnly(true).secure(secure).sameSite(SetCookie.SameSite.LAX);
    }

    private static Optional<String> read(ServerRequest request, String name) {
        return request.headers().cookies().first(name).asOptional().filter(value -> !value.isEmpty());
    }
}
