package ua.viche.notifications.devices;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.App;
import ua.viche.local.harness.Stack;
import ua.viche.notifications.NotificationsService;

/// Registrations where App Check is configured.
class AppCheckTest {

    private static final String NUMBER = "123456789012";
    private static final String OURS = "1:123456789012:android:abcdef";

    private static RSAKey key;
    private static HttpServer keys;
    private static App app;

    @BeforeAll
    static void start() throws Exception {
        key = new RSAKeyGenerator(2_048).keyID("k").keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.RS256).generate();
        keys = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        keys.createContext("/", exchange -> {
            var set = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, set.length);
            exchange.getResponseBody().write(set);
            exchange.close();
        });
        keys.start();
        app = Stack.shared().app(List.of(new NotificationsService()), Clock.systemUTC(),
                Map.of("notifications.app-check.project-number",
                        NUMBER, "notifications.app-check.apps", OURS + ",1:123456789012:ios:abcdef",
                        "notifications.app-check.jwks",
                        "http://127.0.0.1:" + keys.getAddress().getPort() + "/"));
    }

    @AfterAll
    static void stop() {
        app.close();
        keys.stop(0);
    }

    @Test
    void ourAppOnARealPhoneMayRegister() throws Exception {
        register(token(claims().build(), key)).assertStatus(201);
    }

    @Test
    void withoutATokenNobodyMay() {
        var answer = register("").assertProblem(403, "app-check");

        assertThat(answer.text("/title")).isEqualTo("Застосунок не підтверджено");
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "audience", "issuer", "expired", "key", "type", "garbage", "none"})
    void aTokenThatIsNotForThisAppIsWorthNothing(String wrong) throws Exception {
        var claims = switch (wrong) {
            case "subject" -> claims().subject("1:123456789012:android:other");
            case "audience" -> claims().audience("projects/1");
            case "issuer" -> claims().issuer("https://firebaseappcheck.googleapis.com/1");
            case "expired" -> claims().expirationTime(new Date(System.currentTimeMillis() - 300_000));
            default -> claims();
        };
        var token = switch (wrong) {
            case "key" -> token(claims.build(), new RSAKeyGenerator(2_048).keyID("k").generate());
            case "type" -> signed(claims.build(), key, new JOSEObjectType("other"));
            case "garbage" -> "a.b.c";
            case "none" -> new PlainJWT(claims.build()).serialize();
            default -> token(claims.build(), key);
        };

        register(token).assertProblem(403, "app-check");
    }

    private static Answer register(String token) {
        var client = token.isEmpty() ? app.citizen() : app.citizen().header("X-Firebase-AppCheck", token);
        return client.put("/v1/devices/" + UUID.randomUUID(),
                Map.of("kind", "FCM_TOKEN", "token", "t" + UUID.randomUUID(), "platform", "android", "locale", "uk"));
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().issuer("https://firebaseappcheck.googleapis.com/" + NUMBER)
                .audience(List.of("projects/" + NUMBER, "projects/demo")).subject(OURS).issueTime(new Date())
                .expirationTime(new Date(System.currentTimeMillis() + 300_000));
    }

    private static String token(JWTClaimsSet claims, RSAKey with) throws JOSEException {
        return signed(claims, with, JOSEObjectType.JWT);
    }

    private static String signed(JWTClaimsSet claims, RSAKey with, JOSEObjectType type) throws JOSEException {
        var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").type(type).build(), claims);
        jwt.sign(new RSASSASigner(with));
        return jwt.serialize();
    }
}
