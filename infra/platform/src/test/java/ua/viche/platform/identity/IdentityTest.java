package ua.viche.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static ua.viche.platform.identity.TestIssuer.NOW;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.PlainJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.viche.platform.config.Secret;
import ua.viche.platform.http.Problem;
import ua.viche.platform.http.ProblemException;
import ua.viche.platform.identity.Caller.Grant;
import ua.viche.platform.identity.Issuer.Kind;

class IdentityTest {

    private static final String EID = "https://eid.example";
    private static final String BANK = "https://bank.example";
    private static final String STAFF = "https://staff.example";
    private static final String FIREBASE = "https://securetoken.google.com/demo-viche";

    private final TestIssuer issuer = new TestIssuer();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final Identity identity = identity(Duration.ZERO);

    private Identity identity(Duration pause) {
        var clock = InstantSource.system().withZone(ZoneOffset.UTC);
        Clock settable = new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return clock.getZone();
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        return new Identity(List.of(new Issuer(EID, issuer.jwks(), "viche", Kind.CITIZEN, "drfocode"),
                new Issuer(BANK, issuer.jwks(), "viche", Kind.CITIZEN, "inn"),
                new Issuer(STAFF, issuer.jwks(), "viche", Kind.STAFF, "drfocode"),
                new Issuer(FIREBASE, issuer.jwks(), "demo-viche", Kind.FIREBASE, "drfocode")),
                new PersonKeys(Map.of(1, new Secret("person secret"))),
                settable, pause);
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void aGoodTokenTellsWhoCallsAndHowSureTheIssuerIs() {
        var caller = identity.verify(issuer.token(claims -> claims));

        assertThat(caller.assurance()).isEqualTo(Assurance.SUBSTANTIAL);
        assertThat(caller.identified()).isTrue();
        assertThat(caller.name()).isEqualTo("Олена Коваль");
        assertThat(caller.grants()).isEmpty();
        assertThat(caller.person().version()).isEqualTo(8);
        assertThat(caller.person().variant()).isEqualTo(2);
        assertThat(caller.toString()).doesNotContain("Олена").doesNotContain(caller.person().toString());
    }

    @Test
    void twoIssuersWithTheSameIdentifierAreOnePerson() {
        var eid = identity.verify(issuer.token(claims -> claims.subject("a")));
        var bank = identity.verify(
                issuer.token(claims -> claims.issuer(BANK).subject("b").claim("drfocode", null).claim("inn", "1234567890")));
        var other = identity.verify(issuer.token(claims -> claims.claim("drfocode", "1234567891")));

        assertThat(bank.person()).isEqualTo(eid.person());
        assertThat(other.person()).isNotEqualTo(eid.person());
    }

    @Test
    void withoutAnIdentifierAPersonIsAnAccountOfItsIssuerWithLowAssurance() {
        var eid = identity.verify(issuer.token(claims -> claims.claim("drfocode", null).claim("acr", "high")));
        var bank = identity.verify(issuer.token(claims -> claims.issuer(BANK).claim("drfocode", null)));

        assertThat(eid.assurance()).isEqualTo(Assurance.LOW);
        assertThat(eid.identified()).isFalse();
        assertThat(bank.person()).isNotEqualTo(eid.person());
        assertThat(eid.person()).isNotEqualTo(identity.verify(issuer.token(claims -> claims)).person());
    }

    @Test
    void identifiersAreThePersonsHoweverTheyAreWritten() {
        var latin = identity.verify(issuer.token(claims -> claims.claim("drfocode", "12345 67890")));
        var passport = identity.verify(issuer.token(claims -> claims.claim("drfocode", "ам-123456")));

        assertThat(latin.person()).isEqualTo(identity.verify(issuer.token(claims -> claims)).person());
        assertThat(passport.person())
                .isEqualTo(identity.verify(issuer.token(claims -> claims.claim("drfocode", "АМ123456"))).person());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "12345678901", "abcdefghij", "../../etc/passwd", "١٢٣٤٥٦٧٨٩٠"})
    void aMalformedIdentifierIsNobody(String identifier) {
        assertRejected(issuer.token(claims -> claims.claim("drfocode", identifier)), "token-invalid");
    }

    @Test
    void levelsAreReadFromWordsAndFromEidasUris() {
        assertThat(assurance("http://eidas.europa.eu/LoA/high")).isEqualTo(Assurance.HIGH);
        assertThat(assurance("http://eidas.europa.eu/LoA/substantial")).isEqualTo(Assurance.SUBSTANTIAL);
        assertThat(assurance("http://eidas.europa.eu/LoA/low")).isEqualTo(Assurance.LOW);
        assertThat(assurance("HIGHEST")).isEqualTo(Assurance.LOW);
    }

    private Assurance assurance(String acr) {
        return identity.verify(issuer.token(claims -> claims.claim("acr", acr))).assurance();
    }

    @Test
    void onlyTheStaffsIssuerGivesRoles() {
        var roles = List.of("moderator", "official:demo", "king", "official:", "ADMIN");
        var staff = identity.verify(issuer.token(claims -> claims.issuer(STAFF).claim("roles", roles)));
        var citizen = identity.verify(issuer.token(claims -> claims.claim("roles", roles)));

        assertThat(staff.grants()).containsExactlyInAnyOrder(new Grant(Role.MODERATOR, null), new Grant(Role.OFFICIAL, "demo"));
        assertThat(staff.has(Role.OFFICIAL, "demo")).isTrue();
        assertThat(staff.has(Role.OFFICIAL, "ua-cabinet")).isFalse();
        assertThat(staff.has(Role.MODERATOR, "anything")).isTrue();
        assertThat(citizen.grants()).isEmpty();
    }

    @Test
    void firebaseTokensAreOfLowAssuranceAndSayWhenTheirOwnerSignedIn() {
        var good = TestIssuer.claims(FIREBASE).audience("demo-viche").claim("auth_time", NOW.getEpochSecond() - 5);

        assertThat(identity.verify(issuer.token(good.build())).assurance()).isEqualTo(Assurance.LOW);
        assertThat(identity.verify(issuer.token(good.build())).identified()).isFalse();
        assertRejected(issuer.token(good.claim("auth_time", NOW.getEpochSecond() + 600).build()), "token-invalid");
        assertRejected(issuer.token(good.claim("auth_time", null).build()), "token-invalid");
        assertRejected(issuer.token(good.claim("auth_time", NOW.getEpochSecond()).subject("").build()), "token-invalid");
    }

    @Test
    void anExpiredTokenIsToldApart() {
        assertThat(identity.verify(issuer.token(claims -> claims.expirationTime(Date.from(NOW.minusSeconds(59)))))).isNotNull();
        assertRejected(issuer.token(claims -> claims.expirationTime(Date.from(NOW.minusSeconds(60)))), "token-expired");
    }

    @Test
    void aTokenThatWasSeenBeforeExpiresToo() {
        var token = issuer.token(claims -> claims);
        identity.verify(token);
        now.set(NOW.plusSeconds(660));

        assertRejected(token, "token-expired");
    }

    @Test
    void tokensThatAreNotForUsAreRefused() {
        assertRejected(issuer.token(claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(61)))), "token-invalid");
        assertRejected(issuer.token(claims -> claims.expirationTime(null)), "token-invalid");
        assertRejected(issuer.token(claims -> claims.issuer(EID + "/")), "token-invalid");
        assertRejected(issuer.token(claims -> claims.issuer(null)), "token-invalid");
        assertRejected(issuer.token(claims -> claims.audience("other")), "token-invalid");
        assertRejected(issuer.token(claims -> claims.audience((String) null)), "token-invalid");
        assertRejected(issuer.token(claims -> claims.subject(null)), "token-invalid");
        assertRejected(issuer.token(claims -> claims.claim("drfocode", 1_234_567_890)), "token-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b.c", "..", "e30.e30.", "💥", "eyJhbGciOiJSUzI1NiJ9.bnVsbA.AA"})
    void nonsenseIsNoToken(String token) {
        assertRejected(token, "token-invalid");
    }

    @Test
    void aTamperedTokenIsRefused() {
        var parts = issuer.token(claims -> claims).split("\\.");
        var other = issuer.token(claims -> claims.claim("acr", "high")).split("\\.");

        assertRejected(parts[0] + "." + other[1] + "." + parts[2], "token-invalid");
        assertRejected(parts[0] + "." + parts[1] + "." + other[2], "token-invalid");
        assertRejected(parts[0] + "." + parts[1] + ".", "token-invalid");
    }

    @Test
    void unsignedTokensAndSharedSecretsAreRefused() throws JOSEException {
        var claims = TestIssuer.claims(EID).build();
        var publicKey = issuer.key().toRSAPublicKey().getEncoded();

        assertRejected(new PlainJWT(claims).serialize(), "token-invalid");
        assertRejected(
                TestIssuer.sign(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("key-1").build(), claims,
                        new MACSigner(publicKey)),
                "token-invalid");
        assertRejected(
                TestIssuer.sign(new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("key-1").build(), claims,
                        new RSASSASigner(issuer.key())),
                "token-invalid");
        assertThat(identity.verify(TestIssuer.sign(new JWSHeader.Builder(JWSAlgorithm.PS256).keyID("key-1").build(), claims,
                new RSASSASigner(issuer.key())))).isNotNull();
    }

    @Test
    void aKeyThatTheIssuerDoesNotHaveIsRefused() throws JOSEException {
        var stranger = TestIssuer.generate("stranger");
        var sameName = TestIssuer.generate("key-1");
        for (var key : List.of(stranger, sameName)) {
            assertRejected(TestIssuer.sign(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                    TestIssuer.claims(EID).build(), new RSASSASigner(key)), "token-invalid");
        }
    }

    @Test
    void aNewKeyOfTheIssuerIsFetchedWhenItsFirstTokenComes() {
        identity.verify(issuer.token(claims -> claims));
        issuer.rotate("key-2");

        assertThat(identity.verify(issuer.token(claims -> claims))).isNotNull();
        assertThat(issuer.fetches).hasValue(2);
    }

    @Test
    void inventedKeysDoNotBecomeLoadForTheIssuer() {
        var patient = identity(Duration.ofMinutes(1));
        patient.verify(issuer.token(claims -> claims));
        issuer.rotate("key-2");
        for (var i = 0; i < 20; i++) {
            assertThat(catchThrowableOfType(ProblemException.class, () -> patient.verify(issuer.token(claims -> claims))))
                    .isNotNull();
        }

        assertThat(issuer.fetches).hasValue(1);
    }

    @Test
    void knownKeysServeWhileTheIssuerIsAway() {
        identity.verify(issuer.token(claims -> claims));
        issuer.away(true);

        assertThat(identity.verify(issuer.token(claims -> claims.subject("b")))).isNotNull();
    }

    @Test
    void withoutAnyKeyTheClientIsToldToTryAgain() {
        issuer.away(true);

        var failure = catchThrowableOfType(ProblemException.class, () -> identity.verify(issuer.token(claims -> claims)));

        assertThat(failure.problem()).isEqualTo(Problem.UNAVAILABLE);
        issuer.away(false);
        assertThat(identity.verify(issuer.token(claims -> claims))).isNotNull();
    }

    private void assertRejected(String token, String reason) {
        var failure = catchThrowableOfType(ProblemException.class, () -> identity.verify(token));
        assertThat(failure).as(token).isNotNull();
        assertThat(failure.problem()).isEqualTo(Problem.UNAUTHENTICATED);
        assertThat(failure.member("reason")).contains(reason);
    }
}
