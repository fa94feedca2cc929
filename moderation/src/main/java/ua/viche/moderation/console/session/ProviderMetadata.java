package ua.viche.moderation.console.session;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What the identity provider says of itself (OpenID Connect Discovery): fetched when first needed, again after an hour, and kept
/// while the provider is away.
final class ProviderMetadata {

    static final Duration DEADLINE = Duration.ofSeconds(3);

    private static final Duration LIFE = Duration.ofHours(1);
    private static final int LARGEST = 256 * 1024;

    /// Never `none`, never a shared secret.
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator, long at) {}

    private final SignInConfig config;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable Known known;

    ProviderMetadata(SignInConfig config) {
        this.config = config;
    }

    /// @throws ProviderAwayException where it was never seen and does not answer
    OIDCProviderMetadata now() {
        return current().metadata;
    }

    /// Checks ID tokens of this provider for this client.
    IDTokenValidator validator() {
        return current().validator;
    }

    private Known current() {
        var seen = known;
        if (seen != null && System.nanoTime() - seen.at < LIFE.toNanos()) {
            return seen;
        }
        fetching.lock();
        try {
            var latest = known;
            return latest != null && latest != seen ? latest : fetch(latest);
        } finally {
            fetching.unlock();
        }
    }

    private Known fetch(@Nullable Known old) {
        try {
            var metadata = OIDCProviderMetadata.resolve(new Issuer(config.issuer()), (int) DEADLINE.toMillis(),
                    (int) DEADLINE.toMillis());
            var fresh = new Known(metadata, validator(metadata), System.nanoTime());
            known = fresh;
            return fresh;
        } catch (GeneralException | IOException e) {
            if (old == null) {
                throw new ProviderAwayException(e);
            }
            return old;
        }
    }

    private IDTokenValidator validator(OIDCProviderMetadata metadata) throws MalformedURLException {
        var retriever = new DefaultResourceRetriever((int) DEADLINE.toMillis(), (int) DEADLINE.toMillis(), LARGEST);
        var keys = JWKSourceBuilder.<SecurityContext>create(metadata.getJWKSetURI().toURL(), retriever).refreshAheadCache(false)
                .build();
        return new IDTokenValidator(metadata.getIssuer(), new ClientID(config.clientId()),
                new JWSVerificationKeySelector<>(ALGORITHMS, keys), null);
    }
}
