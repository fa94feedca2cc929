package ua.viche.local.identity;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import ua.viche.local.folder.KeptValues;

/// What the issuers of one data folder are called and sign with: the same for a run and for tokens that are made beside it, before
/// it or after it.
public final class LocalIssuance {

    /// The Firebase project of a local run.
    public static final String FIREBASE_PROJECT = "demo-viche";

    private final TokenMint mint;

    private LocalIssuance(TokenMint mint) {
        this.mint = mint;
    }

    /// Of a data folder; makes its keys if they are missing.
    public static LocalIssuance of(Path folder) {
        var base = "http://localhost:" + new KeptValues(folder).firmPort("issuers");
        return new LocalIssuance(new TokenMint(IssuerKeys.in(folder.resolve("keys")), base, FIREBASE_PROJECT, Clock.systemUTC()));
    }

    public TokenMint mint() {
        return mint;
    }

    /// The settings `moderation.console.*`: with whom the staff signs in.
    public static Map<String, String> console(TokenMint mint) {
        return Map.of("moderation.console.issuer", mint.issuer(Issuer.STAFF), "moderation.console.client-id", "viche-console");
    }

    /// The settings `identity.issuers.NAME.*` of one issuer.
    public Map<String, String> settings(Issuer issuer, String jwks) {
        var prefix = "identity.issuers." + issuer.id() + ".";
        return Map.of(prefix + "issuer", mint.issuer(issuer), prefix + "jwks", jwks, prefix + "audience", mint.audience(issuer),
                prefix + "kind", issuer.kind());
    }
}
