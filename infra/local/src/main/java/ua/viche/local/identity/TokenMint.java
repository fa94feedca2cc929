package ua.viche.local.identity;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import ua.viche.platform.identity.Assurance;

/// Signs tokens as the local issuers do (RS256). Safe for many threads.
public final class TokenMint {

    /// The audience of every token but Firebase's.
    public static final String AUDIENCE = "viche";

    private final Map<Issuer, JWSSigner> signers = new EnumMap<>(Issuer.class);
    private final String base;
    private final String firebaseProject;
    private final Clock clock;

    /// @param base what stands before the issuer's name in `iss`: `http://localhost:8099`
    public TokenMint(IssuerKeys keys, String base, String firebaseProject, Clock clock) {
        this.base = base;
        this.firebaseProject = firebaseProject;
        this.clock = clock;
        for (var issuer : Issuer.values()) {
            signers.put(issuer, signer(keys, issuer));
        }
    }

    private static JWSSigner signer(IssuerKeys keys, Issuer issuer) {
        try {
            var key = keys.of(issuer.id()).toPrivateKey();
            if (AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() != null) {
                return new RSASSASigner(key);
            }
            var signer = new RSASSASigner((PrivateKey) KeyFactory.getInstance("RSA", AmazonCorrettoCryptoProvider.INSTANCE)
                    .translateKey(key));
            signer.getJCAContext().setProvider(AmazonCorrettoCryptoProvider.INSTANCE);
            return signer;
        } catch (JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The `iss` of an issuer's tokens.
    public String issuer(Issuer issuer) {
        return issuer == Issuer.FIREBASE ? "https://securetoken.google.com/" + firebaseProject : base + "/" + issuer.id();
    }

    /// The `aud` of an issuer's tokens.
    public String audience(Issuer issuer) {
        return issuer == Issuer.FIREBASE ? firebaseProject : AUDIENCE;
    }

    /// A token, valid from now on by this mint's clock.
    public String mint(TokenRequest request) {
        return mint(request, clock);
    }

    /// A token, valid from now on by another clock.
    public String mint(TokenRequest request, Clock byClock) {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(request.issuer().id()).type(JOSEObjectType.JWT).build(),
                claims(request, byClock));
        try {
            jwt.sign(signers.get(request.issuer()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    private JWTClaimsSet claims(TokenRequest request, Clock byClock) {
        var now = byClock.instant();
        var expires = now.plus(request.life());
        var issued = expires.isBefore(now) ? expires.minus(TokenRequest.LIFE) : now;
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer(request.issuer()))
                .subject(request.subject())
                .audience(audience(request.issuer()))
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(expires))
                .jwtID(UUID.randomUUID().toString());
        return switch (request.issuer()) {
            case EID, DIIA -> citizen(claims, request).build();
            case STAFF -> claims.claim("acr", level(request)).claim("name", People.name(request.subject()))
                    .claim("roles", request.roles()).build();
            case FIREBASE -> claims.claim("auth_time", issued.getEpochSecond()).claim("user_id", request.subject())
                    .claim("firebase", Map.of("sign_in_provider", "phone", "identities", Map.of("phone", List.of()))).build();
        };
    }

    private static JWTClaimsSet.Builder citizen(JWTClaimsSet.Builder claims, TokenRequest request) {
        claims.claim("acr", level(request)).claim("name", People.name(request.subject()));
        return request.assurance().atLeast(Assurance.SUBSTANTIAL)
                ? claims.claim("drfocode", People.taxNumber(request.subject()))
                : claims;
    }

    private static String level(TokenRequest request) {
        return request.assurance().name().toLowerCase(Locale.ROOT);
    }
}
