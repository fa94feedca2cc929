package ua.viche.moderation.console.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The staff's identity provider: authorization code with PKCE (OpenID Connect Core section 3.1, RFC 7636).
public final class Provider {

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

    private final SignInConfig config;
    private final ProviderMetadata metadata;
    private final Clock clock;

    /// How asking for tokens ended.
    public sealed interface Exchange {
        record Granted(Tokens tokens) implements Exchange {}

        /// The provider does not accept the code, or its tokens are not what they must be.
        record Refused() implements Exchange {}
    }

    public Provider(SignInConfig config, Clock clock) {
        this.config = config;
        this.metadata = new ProviderMetadata(config);
        this.clock = clock;
    }

    /// Where the browser goes to sign in.
    ///
    /// @throws ProviderAwayException where the provider does not answer
    public URI authorization(Attempt attempt, URI callback) {
        return new AuthenticationRequest.Builder(ResponseType.CODE, Scope.parse(config.scopes()),
                new ClientID(config.clientId()), callback)
                .endpointURI(metadata.now().getAuthorizationEndpointURI()).state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256).build().toURI();
    }

    /// Changes a code into tokens and checks the ID token: its signature, issuer, audience, times and nonce.
    ///
    /// @throws ProviderAwayException where the provider does not answer
    public Exchange exchange(String code, Attempt attempt, URI callback) {
        var answer = ask(new AuthorizationCodeGrant(new AuthorizationCode(code), callback, new CodeVerifier(attempt.verifier())));
        return answer.filter(given -> isFor(given, attempt)).<Exchange>map(given -> new Exchange.Granted(tokens(given, null)))
                .orElseGet(Exchange.Refused::new);
    }

    /// New tokens in place of some that end soon.
    ///
    /// @throws ProviderAwayException where the provider does not answer
    public Exchange refresh(Tokens old) {
        if (old.refresh() == null) {
            return new Exchange.Refused();
        }
        return ask(new RefreshTokenGrant(new RefreshToken(old.refresh())))
                .<Exchange>map(given -> new Exchange.Granted(tokens(given, old)))
                .orElseGet(Exchange.Refused::new);
    }

    /// Where the browser goes to sign out there too; nothing where the provider offers no such place, or is away.
    public Optional<URI> signOut(Tokens tokens, URI afterwards) {
        try {
            var place = metadata.now().getEndSessionEndpointURI();
            if (place == null) {
                return Optional.empty();
            }
            var hint = tokens.identity() == null ? null : SignedJWT.parse(tokens.identity());
            return Optional
                    .of(new LogoutRequest(place, hint, null, new ClientID(config.clientId()), afterwards, null, null).toURI());
        } catch (ProviderAwayException | java.text.ParseException e) {
            LOG.info("Signed out here alone: {}", e.toString());
            return Optional.empty();
        }
    }

    private Optional<OIDCTokenResponse> ask(AuthorizationGrant grant) {
        try {
            var request = request(grant).toHTTPRequest();
            request.setConnectTimeout((int) ProviderMetadata.DEADLINE.toMillis());
            request.setReadTimeout((int) ProviderMetadata.DEADLINE.toMillis());
            var answer = OIDCTokenResponseParser.parse(request.send());
            if (!answer.indicatesSuccess()) {
                LOG.info("The identity provider refused: {}", answer.toErrorResponse().getErrorObject().getCode());
                return Optional.empty();
            }
            return Optional.of((OIDCTokenResponse) answer.toSuccessResponse());
        } catch (IOException | ParseException e) {
            throw new ProviderAwayException(e);
        }
    }

    private TokenRequest request(AuthorizationGrant grant) {
        var place = metadata.now().getTokenEndpointURI();
        var client = new ClientID(config.clientId());
        var secret = config.clientSecret();
        return secret == null
                ? new TokenRequest.Builder(place, client, grant).build()
                : new TokenRequest.Builder(place,
                        new ClientSecretBasic(client, new com.nimbusds.oauth2.sdk.auth.Secret(secret.value())), grant).build();
    }

    private boolean isFor(OIDCTokenResponse given, Attempt attempt) {
        try {
            var identity = given.getOIDCTokens().getIDToken();
            if (identity == null) {
                return false;
            }
            var claims = metadata.validator().validate(identity, new Nonce(attempt.nonce()));
            var access = SignedJWT.parse(given.getOIDCTokens().getAccessToken().getValue());
            return claims.getSubject().getValue().equals(access.getJWTClaimsSet().getSubject());
        } catch (BadJOSEException | JOSEException | java.text.ParseException wrong) {
            LOG.warn("A sign-in came with tokens that are not what they must be: {}", wrong.getMessage());
            return false;
        }
    }

    private Tokens tokens(OIDCTokenResponse given, @Nullable Tokens old) {
        var all = given.getOIDCTokens();
        var seconds = all.getAccessToken().getLifetime();
        var refresh = all.getRefreshToken() == null ? (old == null ? null : old.refresh()) : all.getRefreshToken().getValue();
        var identity = all.getIDTokenString() == null ? (old == null ? null : old.identity()) : all.getIDTokenString();
        return new Tokens(all.getAccessToken().getValue(), clock.instant().plusSeconds(seconds > 0 ? seconds : 300), refresh,
                identity);
    }
}
