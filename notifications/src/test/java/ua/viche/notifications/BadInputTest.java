package ua.viche.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.viche.local.harness.Answer;
import ua.viche.platform.http.Json;

@ExtendWith(OneNotifications.class)
class BadInputTest {

    private static final String GOOD = """
            {"kind":"FCM_TOKEN","token":"t","platform":"android","locale":"uk"}""";

    private final Notifications given;

    BadInputTest(Notifications given) {
        this.given = given;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind       | null                | 422 | /kind
            kind       | "APNS"              | 422 | /kind
            kind       | 1                   | 422 | /kind
            token      | null                | 422 | /token
            token      | ""                  | 422 | /token
            token      | "two words"         | 422 | /token
            token      | "a\\u0000b"         | 422 | /token
            token      | "токен"             | 422 | /token
            token      | 17                  | 422 | /token
            platform   | null                | 422 | /platform
            platform   | "symbian"           | 422 | /platform
            platform   | "ANDROID"           | 422 | /platform
            locale     | null                | 422 | /locale
            locale     | "en_"               | 422 | /locale
            locale     | "це-не-мова"        | 422 | /locale
            appVersion | "a\\nb"             | 422 | /appVersion
            timeZone   | "Mars/Olympus"      | 422 | /timeZone
            timeZone   | "../../etc/passwd"  | 422 | /timeZone
            surprise   | true                | 422 | /surprise
            """)
    void aFieldThatIsWrongIsNamed(String field, String value, int status, String pointer) throws Exception {
        var body = (ObjectNode) Json.mapper().readTree(GOOD);
        body.set(field, Json.mapper().readTree(value));

        var answer = register(body.toString());

        assertThat(answer.status()).as(answer.text()).isIn(400, status);
        assertThat(pointers(answer)).contains(pointer);
        assertThat(answer.text()).doesNotContain("rule.");
    }

    @Test
    void aTokenHasAtMost4096Characters() {
        register(GOOD.replace("\"t\"", '"' + "t".repeat(4_096) + '"')).assertStatus(201);
        register(GOOD.replace("\"t\"", '"' + "t".repeat(4_097) + '"')).assertProblem(422, "invalid");
        register(GOOD.replace("\"t\"", '"' + "t".repeat(10_240) + '"')).assertProblem(422, "invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{\"kind\":\"FID\",\"kind\":\"FID\"}", "{} {}"})
    void whatIsNoRegistrationIsAProblem(String body) {
        assertThat(register(body).status()).isIn(400, 415, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%20b", "%D0%B0", "a.b"})
    void anInstallationIsPlainText(String installation) {
        var answer = given.citizen().put("/v1/devices/" + installation, GOOD);

        assertThat(answer.status()).isBetween(400, 404);
    }

    @Test
    void anInstallationHasAtMost128Characters() {
        given.citizen().put("/v1/devices/" + "a".repeat(129), GOOD).assertProblem(400, "malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/inbox?since=yesterday", "/v1/inbox?since=2026-01-01", "/v1/inbox?since=-0001-01-01T00:00:00Z",
            "/v1/inbox?since=%2B99999-01-01T00:00:00Z", "/v1/inbox?limit=0", "/v1/inbox?limit=101", "/v1/inbox?cursor=zzz",
            "/v1/devices?limit=x", "/v1/devices?cursor=%00", "/v1/follows?limit=-1", "/v1/follows?cursor=a"})
    void aBadQueryIsAProblem(String path) {
        given.citizen().get(path).assertProblem(400, "malformed");
    }

    @Test
    void aCursorOfAnotherListIsAProblem() {
        var owner = given.phone("uk").owner();
        Phone.of(owner, "uk");
        var cursor = owner.get("/v1/devices?limit=1").text("/next");

        owner.get("/v1/inbox?cursor=" + cursor).assertProblem(400, "malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/follows/petitions/7", "/v1/inbox/7/read"})
    void anIdThatIsNoUuidIsAProblem(String path) {
        given.citizen().put(path).assertProblem(400, "malformed");
    }

    @Test
    void withoutATokenNobodyGetsIn() {
        var nobody = given.app().anonymous();

        nobody.put("/v1/devices/a", GOOD).assertProblem(401, "unauthenticated");
        nobody.get("/v1/devices").assertProblem(401, "unauthenticated");
        nobody.delete("/v1/devices/a").assertProblem(401, "unauthenticated");
        nobody.put("/v1/follows/petitions/" + UUID.randomUUID()).assertProblem(401, "unauthenticated");
        nobody.get("/v1/follows").assertProblem(401, "unauthenticated");
        nobody.get("/v1/inbox").assertProblem(401, "unauthenticated");
        nobody.put("/v1/inbox/" + UUID.randomUUID() + "/read").assertProblem(401, "unauthenticated");
    }

    private Answer register(String body) {
        return given.citizen().put("/v1/devices/phone-" + UUID.randomUUID(), body);
    }

    private static List<String> pointers(Answer answer) {
        return StreamSupport.stream(answer.json().path("errors").spliterator(), false)
                .map(error -> error.path("pointer").asText()).toList();
    }
}
