package ua.viche.local.identity;

import java.time.Duration;
import java.util.List;
import ua.viche.platform.identity.Assurance;

/// What a token shall say.
///
/// @param subject who: the same subject is the same person with each citizens' issuer
/// @param roles of staff: `moderator`, or with a scope `official:demo`
/// @param life from now on; negative for one that has expired
public record TokenRequest(Issuer issuer, String subject, Assurance assurance, List<String> roles, Duration life) {

    /// How long a token lasts.
    public static final Duration LIFE = Duration.ofHours(24);

    /// A citizen identified by the state, of assurance `high`.
    public static TokenRequest citizen(String subject) {
        return new TokenRequest(Issuer.EID, subject, Assurance.HIGH, List.of(), LIFE);
    }

    /// A person of the staff: `staff("anna", "official:demo")`.
    public static TokenRequest staff(String subject, String... roles) {
        return new TokenRequest(Issuer.STAFF, subject, Assurance.HIGH, List.of(roles), LIFE);
    }

    /// Somebody signed in by phone.
    public static TokenRequest phone(String subject) {
        return new TokenRequest(Issuer.FIREBASE, subject, Assurance.LOW, List.of(), LIFE);
    }

    /// The same for another person.
    public TokenRequest of(String otherSubject) {
        return new TokenRequest(issuer, otherSubject, assurance, roles, life);
    }

    public TokenRequest with(Issuer other) {
        return new TokenRequest(other, subject, assurance, roles, life);
    }

    public TokenRequest with(Assurance other) {
        return new TokenRequest(issuer, subject, other, roles, life);
    }

    public TokenRequest with(Duration otherLife) {
        return new TokenRequest(issuer, subject, assurance, roles, otherLife);
    }
}
