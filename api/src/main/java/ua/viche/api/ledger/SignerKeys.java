package ua.viche.api.ledger;

import java.util.Base64;
import java.util.UUID;
import ua.viche.platform.identity.Hmac;

/// The signer keys of one petition: what the public log shows in a person's place. Made with the petition's own secret, so that
/// nobody outside can join two petitions on them, and nobody at all once that secret is destroyed.
public final class SignerKeys {

    private final Hmac secret;

    /// @param secret of the petition
    public SignerKeys(byte[] secret) {
        this.secret = new Hmac(secret);
    }

    /// HMAC-SHA-256(the petition's secret, person key) in base64url.
    public String of(UUID person) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret.of(person.toString()));
    }
}
