package ua.viche.platform.identity;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.config.Settings;

/// A trusted issuer of tokens, from the settings under `identity.issuers.NAME`.
///
/// @param issuer the exact `iss`
/// @param audience one of the token's `aud` must be this
/// @param identifierClaim the claim with the national identifier, for instance `drfocode` of id.gov.ua
/// @param accounts who is asked whether an account still may sign in (Firebase's `accounts:lookup`); null where nobody is
/// @param unsigned whether its tokens are not signed: those of the Firebase Auth emulator, in local mode only
record Issuer(String issuer, URI jwks, String audience, Kind kind, String identifierClaim, @Nullable FirebaseAccounts accounts,
        boolean unsigned) {

    private static final Duration USUAL_MEMORY = Duration.ofMinutes(1);
    private static final String LOOKUP = "/identitytoolkit.googleapis.com/v1/accounts:lookup?key=local";

    Issuer(String issuer, URI jwks, String audience, Kind kind, String identifierClaim) {
        this(issuer, jwks, audience, kind, identifierClaim, null, false);
    }

    /// What its tokens can say: the national electronic identity says assurance levels and identifiers, the staff's provider roles,
    /// Firebase Authentication (sign-in by phone) nothing but who it is.
    enum Kind {
        CITIZEN, STAFF, FIREBASE
    }

    static List<Issuer> of(Settings settings) {
        var issuers = settings.at("identity").at("issuers");
        var local = settings.flag("local", false);
        return issuers.names().stream().map(name -> one(issuers.at(name), local)).toList();
    }

    private static Issuer one(Settings settings, boolean local) {
        var kind = settings.choice("kind", Kind.class, Kind.CITIZEN);
        var emulated = settings.has("emulator");
        if (emulated && !(local && kind == Kind.FIREBASE)) {
            settings.mistake("emulator", "is only for Firebase in local mode: its tokens are not signed");
        }
        var keys = emulated && !settings.has("jwks") ? settings.uri("emulator") : settings.uri("jwks");
        return new Issuer(settings.text("issuer"), keys, settings.text("audience"), kind,
                settings.text("identifier-claim", "drfocode"),
                accounts(settings, emulated), emulated && local && kind == Kind.FIREBASE);
    }

    private static @Nullable FirebaseAccounts accounts(Settings settings, boolean emulated) {
        var memory = settings.duration("lookup-every", USUAL_MEMORY);
        if (emulated) {
            return new FirebaseAccounts(URI.create(settings.uri("emulator").toString().replaceAll("/+$", "") + LOOKUP), memory);
        }
        return settings.has("lookup") ? new FirebaseAccounts(settings.uri("lookup"), memory) : null;
    }
}
