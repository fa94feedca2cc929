package ua.viche.moderation.console.session;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.URI;
import ua.viche.platform.http.Problem;

/// Where the console stands, as browsers see it.
public final class ConsoleAddress {

    private static final String CALLBACK = "/console/sign-in/callback";

    private final SignInConfig config;

    public ConsoleAddress(SignInConfig config) {
        this.config = config;
    }

    /// Where the identity provider sends the browser back to.
    public URI callback(ServerRequest request) {
        return base(request).resolve(CALLBACK);
    }

    /// A page of the console as an absolute address.
    public URI page(ServerRequest request, String path) {
        return base(request).resolve(path);
    }

    /// What the settings say; without it the `Host` of the request, which is believed only if it is this machine.
    private URI base(ServerRequest request) {
        var base = config.base();
        if (base != null) {
            return base;
        }
        var host = request.headers().first(HeaderNames.HOST).orElse("");
        var end = host.lastIndexOf(':');
        if (!SignInConfig.isLoopback(end > host.lastIndexOf(']') ? host.substring(0, end) : host)) {
            throw Problem.MALFORMED.with();
        }
        return URI.create("http://" + host);
    }
}
