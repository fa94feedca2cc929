package ua.viche.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.viche.platform.config.Secret;
import ua.viche.platform.config.Settings;

/// Verifies bearer tokens of the configured issuers (RFC 6750, RFC 7519, OIDC).
///
/// A token that was verified before is known by its hash for ten minutes, since verifying is the largest single cost of signing; a
/// key that its issuer withdraws stops working within that time and an hour.
public final class Identity {

    private static final int KNOWN_TOKENS = 200_000;
    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private record Trusted(Issuer issuer, IssuerKeys keys) {}

    private record Known(Caller caller, Instant until) {}

    private final Map<String, Trusted> issuers = new HashMap<>();
    private final Claims claims;
    private final Clock clock;
    private final Cache<ByteBuffer, Known> known = Caffeine.newBuilder().maximumSize(KNOWN_TOKENS).expireAfterWrite(KNOWN_FOR)
            .build();

    /// From the settings under `identity`; keys are fetched when the first token comes.
    public static Identity of(Settings settings, Clock clock) {
        Cryptography.install();
        var secret = settings.at("identity").secret("person-secret");
        return new Identity(Issuer.of(settings), secret, clock, PAUSE);
    }

    Identity(List<Issuer> trusted, Secret personSecret, Clock clock, Duration pause) {
        trusted.forEach(issuer -> issuers.put(issuer.issuer(), new Trusted(issuer, new IssuerKeys(issuer.jwks(), pause))));
        this.claims = new Claims(new PersonKeys(personSecret));
        this.clock = clock;
    }

    /// @throws ua.viche.platform.http.ProblemException 401, which never says more than the caller must know; 503 where the keys of
    /// the issuer cannot be had
    public Caller verify(String token) {
        var hash = hash(token);
        var before = known.getIfPresent(hash);
        if (before == null) {
            var verified = verifyAnew(token);
            known.put(hash, verified);
            return verified.caller;
        }
        if (!clock.instant().isBefore(before.until)) {
            throw Rejection.EXPIRED.problem();
        }
        return before.caller;
    }

    private Known verifyAnew(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            var content = jwt.getJWTClaimsSet();
            var trusted = trusted(content);
            var verifier = trusted.keys.verifier(jwt.getHeader()).orElseThrow(Rejection.INVALID::problem);
            if (!jwt.verify(verifier)) {
                throw Rejection.INVALID.problem();
            }
            return new Known(claims.caller(trusted.issuer, content, clock.instant()), Claims.end(content));
        } catch (ParseException | JOSEException | IllegalArgumentException _) {
            throw Rejection.INVALID.problem();
        }
    }

    private Trusted trusted(JWTClaimsSet content) {
        var trusted = content == null ? null : issuers.get(content.getIssuer());
        if (trusted == null) {
            throw Rejection.INVALID.problem();
        }
        return trusted;
    }

    private static ByteBuffer hash(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
