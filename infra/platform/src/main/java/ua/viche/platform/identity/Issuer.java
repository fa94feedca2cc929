package ua.viche.platform.identity;

import java.net.URI;
import java.util.List;
import ua.viche.platform.config.Settings;

/// A trusted issuer of tokens, from the settings under `identity.issuers.NAME`.
///
/// @param issuer the exact `iss`
/// @param audience one of the token's `aud` must be this
/// @param identifierClaim the claim with the national identifier, for instance `drfocode` of id.gov.ua
record Issuer(String issuer, URI jwks, String audience, Kind kind, String identifierClaim) {

    /// What its tokens can say: the national electronic identity says assurance levels and identifiers, the staff's provider roles,
    /// Firebase Authentication (sign-in by phone) nothing but who it is.
    enum Kind {
        CITIZEN, STAFF, FIREBASE
    }

    static List<Issuer> of(Settings settings) {
        var issuers = settings.at("identity").at("issuers");
        return issuers.names().stream().map(name -> one(issuers.at(name))).toList();
    }

    private static Issuer one(Settings settings) {
        return new Issuer(settings.text("issuer"), settings.uri("jwks"), settings.text("audience"),
                settings.choice("kind", Kind.class, Kind.CITIZEN), settings.text("identifier-claim", "drfocode"));
    }
}
