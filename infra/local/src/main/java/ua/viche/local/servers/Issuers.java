package ua.viche.local.servers;

import com.nimbusds.jose.jwk.JWK;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.jspecify.annotations.Nullable;
import ua.viche.local.identity.IssuerKeys;

/// One OpenID provider with several issuers, each under its own path and with its own kept key.
public final class Issuers implements LocalServer {

    private final IssuerKeys keys;
    private final int port;
    private @Nullable MockOAuth2Server server;
    private @Nullable SignInPage signInPage;

    public Issuers(IssuerKeys keys, int port) {
        this.keys = keys;
        this.port = port;
    }

    @Override
    public String name() {
        return "OpenID issuers";
    }

    @Override
    public String address() {
        return "http://localhost:" + port;
    }

    /// Where the public keys of an issuer stand.
    public String jwks(String issuer) {
        return address() + "/" + issuer + "/jwks";
    }

    @Override
    public synchronized void start() {
        if (server != null) {
            return;
        }
        try {
            var page = new SignInPage();
            signInPage = page;
            var starting = new MockOAuth2Server(new OAuth2Config(true, page.path(), null, false,
                    new OAuth2TokenProvider(provider()), Set.of(new StaffTokens()), new NettyWrapper()));
            starting.start(InetAddress.getByName("localhost"), port);
            server = starting;
        } catch (Exception e) {
            throw new LocalServerException("The OpenID issuers did not start on port " + port + ".", e);
        }
    }

    private KeyProvider provider() {
        List<JWK> inOrder = keys.names().stream().<JWK>map(keys::of).toList();
        var provider = new KeyProvider(inOrder);
        keys.names().forEach(provider::signingKey);
        return provider;
    }

    @Override
    public synchronized void stop() {
        var running = server;
        server = null;
        if (running != null) {
            running.shutdown();
        }
        var page = signInPage;
        signInPage = null;
        if (page != null) {
            page.close();
        }
    }
}
