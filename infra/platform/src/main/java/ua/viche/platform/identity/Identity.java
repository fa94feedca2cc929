package ua.viche.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.viche.platform.config.Settings;
import ua.viche.platform.identity.KnownTokens.Known;

/// Verifies bearer tokens of the configured issuers (RFC 6750, RFC 7519, OIDC).
///
/// A token that was verified before is known by its hash for ten minutes, since verifying is the largest single cost of signing; a
/// key that its issuer withdraws stops working within that time and an hour. Where accounts can be disabled and sign-ins revoked
/// (Firebase), that is asked about again each minute.
public final class Identity {

    private static final int KNOWN_HEADERS = 1_000;
    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private record Trusted(Issuer issuer, IssuerKeys keys) {}

    private final Map<String, Trusted> issuers = new HashMap<>();
    private final Claims claims;
    private final Clock clock;
    private final KnownTokens known = new KnownTokens(KNOWN_FOR);
    private final Cache<String, JWSHeader> headers = Caffeine.newBuilder().maximumSize(KNOWN_HEADERS).build();

    /// From the settings under `identity`; keys are fetched when the first token comes.
    public static Identity of(Settings settings, Clock clock) {
        Cryptography.install();
        return new Identity(Issuer.of(settings), PersonKeys.of(settings.at("identity")), clock, PAUSE);
    }

    Identity(List<Issuer> trusted, PersonKeys persons, Clock clock, Duration pause) {
        trusted.forEach(issuer -> issuers.put(issuer.issuer(), new Trusted(issuer, new IssuerKeys(issuer.jwks(), pause))));
        this.claims = new Claims(persons);
        this.clock = clock;
    }

    /// @throws ua.viche.platform.http.ProblemException 401, which never says more than the caller must know; 503 where the keys of
    /// the issuer cannot be had
    public Caller verify(String token) {
        var hash = KnownTokens.hash(token);
        var before = known.find(hash);
        if (before.isEmpty()) {
            var verified = checked(verifyAnew(token), token);
            known.keep(hash, verified);
            return verified.caller();
        }
        if (!clock.instant().isBefore(before.get().until())) {
            throw Rejection.EXPIRED.problem();
        }
        return checked(before.get(), token).caller();
    }

    private static Known checked(Known verified, String token) {
        var accounts = verified.accounts();
        if (accounts != null) {
            accounts.require(token);
        }
        return verified;
    }

    private Known verifyAnew(String token) {
        try {
            var headerEnd = token.indexOf('.');
            var end = token.lastIndexOf('.');
            if (headerEnd == end) {
                throw Rejection.INVALID.problem();
            }
            var content = TokenClaims.parse(Base64.getUrlDecoder().decode(token.substring(headerEnd + 1, end)));
            var trusted = trusted(content);
            if (!trusted.issuer.unsigned() || end != token.length() - 1) {
                checkSignature(trusted, token, headerEnd, end);
            }
            return new Known(claims.caller(trusted.issuer, content, clock.instant()), Claims.end(content),
                    trusted.issuer.accounts());
        } catch (ParseException | JOSEException | IllegalArgumentException _) {
            throw Rejection.INVALID.problem();
        }
    }

    private void checkSignature(Trusted trusted, String token, int headerEnd, int end) throws ParseException, JOSEException {
        var header = header(token.substring(0, headerEnd));
        var verifier = trusted.keys.verifier(header).orElseThrow(Rejection.INVALID::problem);
        var signed = token.substring(0, end).getBytes(StandardCharsets.US_ASCII);
        if (!verifier.verify(header, signed, new Base64URL(token.substring(end + 1)))) {
            throw Rejection.INVALID.problem();
        }
    }

    /// An issuer's tokens all begin alike: their header is read once.
    private JWSHeader header(String encoded) throws ParseException {
        var known = headers.getIfPresent(encoded);
        if (known == null) {
            known = JWSHeader.parse(new Base64URL(encoded));
            headers.put(encoded, known);
        }
        return known;
    }

    private Trusted trusted(TokenClaims content) throws ParseException {
        var issuer = content.text("iss");
        var trusted = issuer == null ? null : issuers.get(issuer);
        if (trusted == null) {
            throw Rejection.INVALID.problem();
        }
        return trusted;
    }
}
