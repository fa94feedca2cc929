package ua.viche.platform.identity;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
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
    Caller caller(Issuer issuer, TokenClaims claims, Instant now) throws ParseException {
        var subject = check(issuer, claims, now);
        var identifier = issuer.kind() == Kind.CITIZEN ? claims.text(issuer.identifierClaim()) : null;
        var keys = identifier == null
                ? persons.ofAccount(issuer.issuer(), subject)
                : persons.ofIdentifier(identifier).orElseThrow(Rejection.INVALID::problem);
        return new Caller(keys, identifier != null, assurance(issuer, claims, identifier != null), grants(issuer, claims),
                claims.text("name"));
    }

    /// The moment after which a token is worth nothing, clocks' difference included.
    static Instant end(TokenClaims claims) throws ParseException {
        var expires = claims.time("exp");
        if (expires == null) {
            throw Rejection.INVALID.problem();
        }
        return expires.plus(SKEW);
    }

    private static String check(Issuer issuer, TokenClaims claims, Instant now) throws ParseException {
        var subject = claims.text("sub");
        if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT
                || !claims.texts("aud").contains(issuer.audience()) || isLater(claims.time("nbf"), now)
                || issuer.kind() == Kind.FIREBASE && (!claims.has("auth_time") || isLater(claims.time("auth_time"), now))) {
            throw Rejection.INVALID.problem();
        }
        if (!now.isBefore(end(claims))) {
            throw Rejection.EXPIRED.problem();
        }
        return subject;
    }

    private static boolean isLater(@Nullable Instant time, Instant now) {
        return time != null && time.isAfter(now.plus(SKEW));
    }

    /// `acr` in words or as eIDAS URIs; a citizen whom the issuer does not identify has low assurance, whatever it claims.
    private static Assurance assurance(Issuer issuer, TokenClaims claims, boolean identified) throws ParseException {
        if (issuer.kind() == Kind.FIREBASE || issuer.kind() == Kind.CITIZEN && !identified) {
            return Assurance.LOW;
        }
        var acr = claims.text("acr");
        return switch (acr == null ? "" : acr) {
            case "substantial", "http://eidas.europa.eu/LoA/substantial" -> Assurance.SUBSTANTIAL;
            case "high", "http://eidas.europa.eu/LoA/high" -> Assurance.HIGH;
            default -> Assurance.LOW;
        };
    }

    /// `roles`: `moderator`, or `official:demo` with a scope; roles that Viche does not know are none of its business.
    private static Set<Grant> grants(Issuer issuer, TokenClaims claims) throws ParseException {
        if (issuer.kind() != Kind.STAFF) {
            return Set.of();
        }
        var grants = new HashSet<Grant>();
        for (var text : claims.texts("roles")) {
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
