package ua.viche.local.servers;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import ua.viche.local.identity.Issuer;
import ua.viche.local.identity.TokenMint;

/// What the staff's issuer puts into the tokens of a sign-in on its page; the roles come from the page.
final class StaffTokens implements OAuth2TokenCallback {

    private static final long SECONDS = 3600;

    @Override
    public String issuerId() {
        return Issuer.STAFF.id();
    }

    @Override
    public String subject(TokenRequest request) {
        return "nobody";
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(TokenMint.AUDIENCE);
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        return Map.of("acr", "high");
    }

    @Override
    public long tokenExpiry() {
        return SECONDS;
    }
}
