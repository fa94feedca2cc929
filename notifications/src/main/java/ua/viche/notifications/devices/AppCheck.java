package ua.viche.notifications.devices;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTProcessor;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ua.viche.platform.config.Settings;
import ua.viche.platform.http.Problem;

/// Firebase App Check: whether a registration comes from our app on a real phone. Verifies the token of `X-Firebase-AppCheck` (RS256,
/// a key of the JWK set, issuer and audience of the project, an app of ours).
final class AppCheck {

    private static final HeaderName HEADER = HeaderNames.create("X-Firebase-AppCheck");
    private static final String ISSUER = "https://firebaseappcheck.googleapis.com/";
    private static final URI GOOGLE = URI.create("https://firebaseappcheck.googleapis.com/v1/jwks");
    private static final Problem FAILED = new Problem(403, "app-check");
    private static final int LONGEST = 8_192;

    private final JWTProcessor<SecurityContext> processor;
    private final Set<String> apps;

    private AppCheck(JWTProcessor<SecurityContext> processor, Set<String> apps) {
        this.processor = processor;
        this.apps = apps;
    }

    /// From `notifications.app-check.*`: `project-number`, `apps`, and `jwks` where it is not Google's. Empty without a project: then
    /// nothing is asked.
    static Optional<AppCheck> of(Settings service, Clock clock) {
        var settings = service.at("app-check");
        if (!settings.has("project-number")) {
            return Optional.empty();
        }
        var number = settings.text("project-number");
        var apps = settings.list("apps", List.of());
        if (apps.isEmpty()) {
            settings.mistake("apps", "must name the apps that may register devices");
        }
        return Optional.of(
                new AppCheck(processor(number, settings.has("jwks") ? settings.uri("jwks") : GOOGLE, clock), Set.copyOf(apps)));
    }

    private static JWTProcessor<SecurityContext> processor(String number, URI jwks, Clock clock) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys(jwks)));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>("projects/" + number,
                new JWTClaimsSet.Builder().issuer(ISSUER + number).build(), Set.of("sub", "exp", "iat")) {
            @Override
            protected Date currentTime() {
                return Date.from(clock.instant());
            }
        });
        return processor;
    }

    private static JWKSource<SecurityContext> keys(URI jwks) {
        try {
            return JWKSourceBuilder.<SecurityContext>create(jwks.toURL()).retrying(true).outageTolerant(true).build();
        } catch (MalformedURLException | IllegalArgumentException _) {
            return (_, _) -> List.of();
        }
    }

    /// @throws ua.viche.platform.http.ProblemException 403 without a good token, 503 where the keys cannot be had
    void require(ServerRequest request) {
        var token = request.headers().first(HEADER).orElse("");
        if (token.isEmpty() || token.length() > LONGEST) {
            throw FAILED.with();
        }
        try {
            var subject = processor.process(token, null).getSubject();
            if (subject == null || !apps.contains(subject)) {
                throw FAILED.with();
            }
        } catch (KeySourceException away) {
            throw Problem.UNAVAILABLE.with();
        } catch (ParseException | BadJOSEException | JOSEException _) {
            throw FAILED.with();
        }
    }
}
