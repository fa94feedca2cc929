package ua.viche.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ua.viche.platform.config.Settings;
import ua.viche.platform.identity.Assurance;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Identity;
import ua.viche.platform.identity.Role;

/// Callers as routes see them, with an issuer whose keys come over HTTP.
class CallerTest {

    private static final RSAKey KEY = key();

    private final TestServer issuer = TestServer.with(rules -> rules.get("/jwks",
            (_, response) -> response.send(new JWKSet(KEY).toJSONObject())));
    private final TestServer server = TestServer.start(CallerTest::routes, OpenTelemetrySdk.builder().build(),
            Identity.of(
                    Settings.of(Map.of("identity.person-secret", "test", "identity.issuers.staff.issuer", "https://staff.example",
                            "identity.issuers.staff.jwks", "http://127.0.0.1:" + issuer.port() + "/v1/jwks",
                            "identity.issuers.staff.audience",
                            "viche", "identity.issuers.staff.kind", "staff")),
                    Clock.systemUTC()),
            List.of(), List.of());

    private static void routes(HttpRules rules) {
        rules.get("/me", (request, response) -> response.send(Map.of("same", isVerifiedOnce(request))))
                .get("/maybe", (request, response) -> response.send(Map.of("known", Caller.maybe(request).isPresent())))
                .get("/high",
                        (request, response) -> response.send(Map.of("ok", Caller.of(request).require(Assurance.HIGH) != null)))
                .get("/official", (request, response) -> response
                        .send(Map.of("ok", Caller.of(request).require(Role.OFFICIAL, "demo") != null)));
    }

    private static boolean isVerifiedOnce(ServerRequest request) {
        var caller = Caller.of(request);
        return Caller.maybe(request).filter(again -> again == caller).isPresent();
    }

    @AfterEach
    void stop() {
        server.close();
        issuer.close();
    }

    @Test
    void withoutATokenTheClientIsAskedForOne() {
        var reply = server.get("/v1/me");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("www-authenticate")).isEqualTo("Bearer realm=\"viche\"");
        assertThat(reply.json().get("reason").asText()).isEqualTo("token-missing");
        assertThat(server.get("/v1/maybe").json().get("known").asBoolean()).isFalse();
    }

    @Test
    void aBadTokenIsRefusedEvenWhereNoneIsNeeded() {
        for (var header : List.of("Bearer nonsense", "Basic YTpi", "Bearer", "Bearer " + token("admin", -61))) {
            var reply = server.get("/v1/maybe", "Authorization", header);

            assertThat(reply.status()).as(header).isEqualTo(401);
            assertThat(reply.header("www-authenticate")).endsWith("error=\"invalid_token\"");
        }
        assertThat(server.get("/v1/me", "Authorization", "Bearer " + token("admin", -61)).json().get("reason").asText())
                .isEqualTo("token-expired");
    }

    @Test
    void aGoodTokenIsVerifiedOncePerRequest() {
        assertThat(server.get("/v1/me", "Authorization", "bearer " + token("moderator", 60)).json().get("same").asBoolean())
                .isTrue();
        assertThat(server.get("/v1/maybe", "Authorization", "Bearer " + token("moderator", 60)).json().get("known").asBoolean())
                .isTrue();
    }

    @Test
    void whatIsMissingIsNamed() {
        var low = server.get("/v1/high", "Authorization", "Bearer " + token("official:other", 60), "Accept-Language", "en");
        var wrongScope = server.get("/v1/official", "Authorization", "Bearer " + token("official:other", 60));

        assertThat(low.status()).isEqualTo(403);
        assertThat(low.json().get("type").asText()).endsWith("/assurance-required");
        assertThat(low.json().get("required").asText()).isEqualTo("high");
        assertThat(low.json().get("detail").asText()).contains("“high”");
        assertThat(wrongScope.status()).isEqualTo(403);
        assertThat(wrongScope.json().get("role").asText()).isEqualTo("official");
        assertThat(wrongScope.json().get("scope").asText()).isEqualTo("demo");
        assertThat(server.get("/v1/official", "Authorization", "Bearer " + token("official:demo", 60)).status()).isEqualTo(200);
        assertThat(server.get("/v1/official", "Authorization", "Bearer " + token("admin", 60)).status()).isEqualTo(200);
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("k").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String token(String role, int seconds) {
        var claims = new JWTClaimsSet.Builder().issuer("https://staff.example").audience("viche").subject("s")
                .claim("roles", List.of(role))
                .expirationTime(Date.from(Instant.now().plusSeconds(seconds))).build();
        try {
            var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), claims);
            jwt.sign(new RSASSASigner(KEY));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
