package ua.viche.moderation.console.session;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.config.Secret;
import ua.viche.platform.config.Settings;

/// How the staff signs in to the console, from the settings under `moderation.console`.
///
/// @param issuer the exact `iss` of the staff's identity provider; its metadata stands below it (OpenID Connect Discovery)
/// @param clientSecret null for a public client
/// @param base what people type into the browser, without a path; null on a newcomer's own machine, where the request says it
/// @param idle how long a session lasts without a sign of life
/// @param most how long a session lasts at most
public record SignInConfig(URI issuer, String clientId, @Nullable Secret clientSecret, List<String> scopes, @Nullable URI base,
        Duration idle, Duration most) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /// @param local whether this is a newcomer's run, where the address may be left out
    public static SignInConfig of(Settings settings, boolean local) {
        var session = settings.at("session");
        var secret = settings.has("client-secret") ? settings.secret("client-secret") : null;
        return new SignInConfig(settings.uri("issuer"), settings.text("client-id"), secret,
                settings.list("scopes", List.of("openid", "profile")), base(settings, local),
                session.duration("idle", Duration.ofMinutes(30)), session.duration("most", Duration.ofHours(12)));
    }

    private static @Nullable URI base(Settings settings, boolean local) {
        if (local && !settings.has("url")) {
            return null;
        }
        var base = settings.uri("url");
        if (!isSafe(base)) {
            settings.mistake("url", "must be https://host without a path; plain http is for localhost alone");
        }
        return base;
    }

    private static boolean isSafe(URI base) {
        var pathless = base.getPath() == null || base.getPath().isEmpty();
        return pathless && base.getHost() != null
                && ("https".equals(base.getScheme()) || "http".equals(base.getScheme()) && LOOPBACK.contains(base.getHost()));
    }

    /// Whether cookies are for `https` alone.
    public boolean secure() {
        return base != null && "https".equals(base.getScheme());
    }

    /// Whether an address is this machine itself.
    static boolean isLoopback(String host) {
        return LOOPBACK.contains(host);
    }
}
