package ua.viche.moderation.console.session;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Duration;
import java.time.Instant;

/// A sign-in under way. It lies in a cookie of the browser that began it, sealed, so that nobody else can end it and strangers
/// cannot fill a table.
///
/// @param state comes back with the answer of the provider (RFC 6749 section 10.12)
/// @param nonce comes back in the ID token
/// @param verifier proves that who began also ends (PKCE, RFC 7636)
/// @param back the page to go to afterwards, one of the console's own
public record Attempt(String state, String nonce, String verifier, String back, Instant at) {

    /// How long it may take.
    public static final Duration LIFE = Duration.ofMinutes(10);

    public static Attempt begin(String back, Instant now) {
        return new Attempt(new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue(), back, now);
    }

    public boolean isOver(Instant now) {
        return now.isAfter(at.plus(LIFE));
    }
}
