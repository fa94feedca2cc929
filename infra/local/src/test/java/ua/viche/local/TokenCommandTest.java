package ua.viche.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.viche.local.identity.IssuerKeys;

class TokenCommandTest {

    @TempDir
    private Path data;

    @Test
    void withoutASubjectEveryTokenIsANewPerson() throws Exception {
        var people = print("citizen --count 300");

        assertThat(people).hasSize(300);
        assertThat(people).extracting(JWTClaimsSet::getSubject).doesNotHaveDuplicates();
        assertThat(people).extracting(claims -> claims.getStringClaim("drfocode")).doesNotHaveDuplicates().allMatch(
                number -> number.matches("\\d{10}"));
    }

    @Test
    void partnersOfThisMachineHaveOneKey() throws Exception {
        assertThat(write("open311-key").strip()).hasSize(22).isEqualTo(write("open311-key").strip());
    }

    @Test
    void aCitizenIsIdentifiedForADay() throws Exception {
        var citizen = print("citizen --subject olena").getFirst();

        assertThat(citizen.getIssuer()).matches("http://localhost:\\d+/eid");
        assertThat(citizen.getAudience()).containsExactly("viche");
        assertThat(citizen.getStringClaim("acr")).isEqualTo("high");
        assertThat(citizen.getStringClaim("name")).isNotBlank();
        assertThat(Duration.between(citizen.getIssueTime().toInstant(), citizen.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofHours(24));
    }

    @Test
    void twoIssuersKnowOnePersonByTheSameTaxNumber() throws Exception {
        var eid = print("citizen --subject olena").getFirst();
        var diia = print("citizen --subject olena --issuer diia --assurance substantial").getFirst();

        assertThat(diia.getIssuer()).endsWith("/diia");
        assertThat(diia.getStringClaim("drfocode")).isEqualTo(eid.getStringClaim("drfocode"));
    }

    @Test
    void lowAssuranceAndPhonesGiveNoTaxNumber() throws Exception {
        assertThat(print("citizen --assurance low").getFirst().getClaims()).doesNotContainKey("drfocode").containsEntry("acr",
                "low");

        var phone = print("citizen --issuer firebase").getFirst();
        assertThat(phone.getClaims()).doesNotContainKey("drfocode").containsKeys("auth_time", "firebase");
        assertThat(phone.getIssuer()).isEqualTo("https://securetoken.google.com/" + phone.getAudience().getFirst());
    }

    @Test
    void staffHaveRolesWithScopes() throws Exception {
        assertThat(print("moderator").getFirst().getStringListClaim("roles")).containsExactly("moderator");
        assertThat(print("official --scope demo,ua-cabinet --scope ua-president").getFirst().getStringListClaim("roles"))
                .containsExactly("official:demo", "official:ua-cabinet", "official:ua-president");
    }

    @Test
    void tokensOutliveARestartBecauseKeysAndNamesAreKept() throws Exception {
        var before = write("citizen --subject olena");
        var after = print("citizen --subject olena").getFirst();

        var key = IssuerKeys.in(data.resolve("keys")).of("eid");
        assertThat(SignedJWT.parse(before.strip()).verify(new RSASSAVerifier(key))).isTrue();
        assertThat(after.getIssuer()).isEqualTo(SignedJWT.parse(before.strip()).getJWTClaimsSet().getIssuer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "king", "citizen official", "citizen --count 0", "citizen --count x", "citizen --assurance great",
            "citizen --issuer staff", "moderator --issuer eid", "citizen --scope demo", "citizen --colour red",
            "citizen --subject"})
    void wordsThatMakeNoSenseGetASentence(String words) {
        assertThatThrownBy(() -> write(words)).isInstanceOf(StartException.class).message().endsWith(".");
    }

    private List<JWTClaimsSet> print(String words) throws Exception {
        var tokens = write(words).lines().toList();
        return tokens.stream().map(TokenCommandTest::claims).toList();
    }

    private static JWTClaimsSet claims(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (java.text.ParseException e) {
            throw new AssertionError(e);
        }
    }

    private String write(String words) throws java.io.IOException {
        var out = new StringWriter();
        var all = Stream.concat(Stream.of("--data", data.toString()),
                Stream.of(words.split(" ")).filter(word -> !word.isEmpty()));
        TokenCommand.print(all.toArray(String[]::new), out);
        return out.toString();
    }
}
