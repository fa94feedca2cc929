package ua.viche.platform.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.identity.Caller.Grant;
import ua.viche.platform.identity.Issuer.Kind;

/// What a token whose signature is good says, judged by the rules of its issuer.
final class Claims {

    /// How far clocks may differ.
    static final Duration SKEW = Duration.ofSeconds(60);

    private static final int LONGEST_SUBJECT = 255;

    private final PersonKeys persons;

    Claims(PersonKeys persons) {
        this.persons = persons;
    }

    /// @throws ua.viche.platform.http.ProblemException 401
    Caller caller(Issuer issuer, JWTClaimsSet claims, Instant now) throws ParseException {
        check(issuer, claims, now);
        var identifier = issuer.kind() == Kind.CITIZEN ? claims.getStringClaim(issuer.identifierClaim()) : null;
        var person = identifier == null
                ? persons.ofAccount(issuer.issuer(), claims.getSubject())
                : persons.ofIdentifier(identifier).orElseThrow(Rejection.INVALID::problem);
        return new Caller(person, identifier != null, assurance(issuer, claims, identifier != null), grants(issuer, claims),
                claims.getStringClaim("name"));
    }

    /// The moment after which a token is worth nothing, clocks' difference included.
    static Instant end(JWTClaimsSet claims) {
        var expires = claims.getExpirationTime();
        if (expires == null) {
            throw Rejection.INVALID.problem();
        }
        return expires.toInstant().plus(SKEW);
    }

    private static void check(Issuer issuer, JWTClaimsSet claims, Instant now) throws ParseException {
        var subject = claims.getSubject();
        if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT
                || !claims.getAudience().contains(issuer.audience()) || isLater(claims.getNotBeforeTime(), now)
                || issuer.kind() == Kind.FIREBASE
                        && (claims.getClaim("auth_time") == null || isLater(claims.getDateClaim("auth_time"), now))) {
            throw Rejection.INVALID.problem();
        }
        if (!now.isBefore(end(claims))) {
            throw Rejection.EXPIRED.problem();
        }
    }

    private static boolean isLater(@Nullable Date time, Instant now) {
        return time != null && time.toInstant().isAfter(now.plus(SKEW));
    }

    /// `acr` in words or as eIDAS URIs; a citizen whom the issuer does not identify has low assurance, whatever it claims.
    private static Assurance assurance(Issuer issuer, JWTClaimsSet claims, boolean identified) throws ParseException {
        if (issuer.kind() == Kind.FIREBASE || issuer.kind() == Kind.CITIZEN && !identified) {
            return Assurance.LOW;
        }
        var acr = claims.getStringClaim("acr");
        return switch (acr == null ? "" : acr) {
            case "substantial", "http://eidas.europa.eu/LoA/substantial" -> Assurance.SUBSTANTIAL;
            case "high", "http://eidas.europa.eu/LoA/high" -> Assurance.HIGH;
            default -> Assurance.LOW;
        };
    }

    /// `roles`: `moderator`, or `official:demo` with a scope; roles that Viche does not know are none of its business.
    private static Set<Grant> grants(Issuer issuer, JWTClaimsSet claims) throws ParseException {
        List<String> roles = issuer.kind() == Kind.STAFF ? claims.getStringListClaim("roles") : null;
        var grants = new HashSet<Grant>();
        for (var text : roles == null ? List.<String>of() : roles) {
            var colon = text.indexOf(':');
            var name = colon < 0 ? text : text.substring(0, colon);
            var scope = colon < 0 ? null : text.substring(colon + 1);
            for (var role : Role.values()) {
                if (role.name().toLowerCase(Locale.ROOT).equals(name) && !"".equals(scope)) {
                    grants.add(new Grant(role, scope));
                }
            }
        }
        return grants;
    }
}
