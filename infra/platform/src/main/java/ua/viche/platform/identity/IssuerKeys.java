package ua.viche.platform.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.platform.http.Problem;

/// The public keys of one issuer (JWK Set, RFC 7517): fetched when first needed, again when a token names a key that is not among
/// them or when they are an hour old, and kept while the issuer is away.
final class IssuerKeys {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);
    private static final Duration DEADLINE = Duration.ofSeconds(3);
    private static final Duration LIFE = Duration.ofHours(1);
    private static final int LARGEST = 256 * 1024;

    private record Key(JWSVerifier verifier, Set<JWSAlgorithm> algorithms) {}

    private record Fetched(Map<String, Key> keys, long at) {}

    private final URI jwks;
    private final Duration pause;
    private final DefaultResourceRetriever retriever = new DefaultResourceRetriever((int) DEADLINE.toMillis(),
            (int) DEADLINE.toMillis(), LARGEST);
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable Fetched fetched;
    private volatile long triedAt;

    /// @param pause shortest time between two attempts to fetch, so that invented key ids do not turn into load for the issuer
    IssuerKeys(URI jwks, Duration pause) {
        this.jwks = jwks;
        this.pause = pause;
        this.triedAt = System.nanoTime() - pause.toNanos();
    }

    /// The verifier for a token's header, if the issuer has that key for that algorithm.
    ///
    /// @throws ua.viche.platform.http.ProblemException 503 where the issuer is away and none of its keys was ever seen
    Optional<JWSVerifier> verifier(JWSHeader header) {
        var known = fetched;
        if (known == null || older(known.at, LIFE) || find(known, header).isEmpty()) {
            known = refresh(known);
        }
        return find(known, header).filter(key -> key.algorithms.contains(header.getAlgorithm())).map(Key::verifier);
    }

    private static Optional<Key> find(Fetched known, JWSHeader header) {
        if (header.getKeyID() == null) {
            return known.keys.size() == 1 ? Optional.of(known.keys.values().iterator().next()) : Optional.empty();
        }
        return Optional.ofNullable(known.keys.get(header.getKeyID()));
    }

    private Fetched refresh(@Nullable Fetched seen) {
        fetching.lock();
        try {
            var latest = fetched;
            if (latest != null && (latest != seen || !older(triedAt, pause))) {
                return latest;
            }
            if (latest == null && !older(triedAt, pause.dividedBy(10))) {
                throw Problem.UNAVAILABLE.with();
            }
            return fetch(latest);
        } finally {
            fetching.unlock();
        }
    }

    private Fetched fetch(@Nullable Fetched latest) {
        triedAt = System.nanoTime();
        try {
            var set = JWKSet.parse(retriever.retrieveResource(jwks.toURL()).getContent());
            var now = new Fetched(keys(set), System.nanoTime());
            fetched = now;
            return now;
        } catch (IOException | ParseException | JOSEException e) {
            LOG.warn("Keys of an issuer cannot be fetched from {}: {}", jwks, e.toString());
            if (latest == null) {
                throw Problem.UNAVAILABLE.with();
            }
            return latest;
        }
    }

    private static Map<String, Key> keys(JWKSet set) throws JOSEException {
        var keys = new HashMap<String, Key>();
        for (var jwk : set.getKeys()) {
            if (jwk.getKeyUse() == null || jwk.getKeyUse() == KeyUse.SIGNATURE) {
                key(jwk).ifPresent(key -> keys.put(jwk.getKeyID() == null ? "" : jwk.getKeyID(), key));
            }
        }
        return Map.copyOf(keys);
    }

    /// Only RS256, PS256 and ES256: never `none`, never a shared secret.
    private static Optional<Key> key(JWK jwk) throws JOSEException {
        Key key = switch (jwk) {
            case RSAKey rsa -> new Key(new RSASSAVerifier(rsa.toRSAPublicKey()), Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256));
            case ECKey ec when ec.getCurve().getName().equals("P-256") ->
                new Key(new ECDSAVerifier(ec.toECPublicKey()), Set.of(JWSAlgorithm.ES256));
            default -> null;
        };
        return Optional.ofNullable(key).filter(some -> jwk.getAlgorithm() == null
                || some.algorithms.stream().anyMatch(one -> one.getName().equals(jwk.getAlgorithm().getName())));
    }

    private static boolean older(long nanos, Duration age) {
        return System.nanoTime() - nanos >= age.toNanos();
    }
}
