package ua.viche.notifications.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.viche.local.harness.Answer;
import ua.viche.notifications.Notifications;
import ua.viche.notifications.OneNotifications;
import ua.viche.notifications.Phone;

@ExtendWith(OneNotifications.class)
class PreferencesTest {

    private final Notifications given;
    private final UUID petition = UUID.randomUUID();

    PreferencesTest(Notifications given) {
        this.given = given;
    }

    @Test
    void whatIsTurnedOffIsNotPushedAndStandsInTheInboxAllTheSame() {
        var muted = given.phone("uk").follow(petition);
        var other = given.phone("uk").follow(petition);
        muted.owner().put("/v1/preferences/kinds/petition-answered", Map.of("push", false)).assertStatus(200);

        given.publish(given.answered(petition));

        await().until(() -> !other.pushes().isEmpty());
        assertThat(muted.pushes()).isEmpty();
        assertThat(muted.owner().get("/v1/inbox").items()).hasSize(1);
    }

    @Test
    void aChoiceAboutAKindGoesBeforeOneAboutItsClass() {
        var phone = given.phone("uk").follow(petition);
        phone.owner().put("/v1/preferences/kinds/service", Map.of("push", false)).assertStatus(200);
        var all = phone.owner().put("/v1/preferences/kinds/petition-answered", Map.of("push", true)).assertStatus(200);

        given.publish(given.closed(petition));
        given.publish(given.answered(petition));

        await().until(() -> !phone.pushes().isEmpty());
        assertThat(phone.pushes()).singleElement()
                .satisfies(push -> assertThat(push.at("/data/kind").asText()).isEqualTo("petition-answered"));
        assertThat(kind(all, "petition-answered").path("push").asBoolean()).isTrue();
        assertThat(kind(all, "petition-closed").path("push").asBoolean()).isFalse();
    }

    @Test
    void whatIsTurnedOffInTheInboxIsNeitherShownNorCounted() {
        var phone = given.phone("uk").follow(petition);
        phone.owner().put("/v1/preferences/kinds/petition-answered", Map.of("inbox", false)).assertStatus(200);

        given.publish(given.answered(petition));

        await().until(() -> !phone.pushes().isEmpty());
        assertThat(phone.owner().get("/v1/inbox").items()).isEmpty();
        assertThat(phone.owner().get("/v1/inbox").json().path("unread").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"petition-rejected", "announcement-emergency", "legal", "emergency"})
    void whatTheLawOrAnEmergencyDemandsCannotBeTurnedOff(String kind) {
        var citizen = given.citizen();

        citizen.put("/v1/preferences/kinds/" + kind, Map.of("push", false)).assertProblem(422, "cannot-be-muted");
        citizen.put("/v1/preferences/kinds/" + kind, Map.of("push", true)).assertStatus(200);
    }

    @Test
    void quietHoursHoldAPushUntilTheirEndAndDoNotDropIt() {
        var phone = quiet(given.phone("uk").follow(petition));

        given.publish(given.answered(petition));

        await().until(() -> given.deliveries(phone).equals(List.of("planned - 0")));
        var why = phone.owner().get("/v1/notifications/why?about=petition:" + petition).items().getFirst().path("push");
        assertThat(why.path("outcome").asText()).isEqualTo("held");
        assertThat(why.path("rule").asText()).isEqualTo("quiet-hours");
        assertThat(phone.pushes()).isEmpty();
        given.later(Duration.between(given.clock().instant(), Instant.parse(why.path("until").asText())));
        await().until(() -> phone.pushes().size() == 1);
    }

    @Test
    void anEmergencyPassesQuietHours() {
        var phone = quiet(given.phone("uk"));
        phone.owner().put("/v1/follows/territories/UA80").assertStatus(201);

        given.app().staff("officer", "UA80").post("/notifications/v1/announcements",
                Map.of("class", "emergency", "topic", "territory", "id", "UA80", "title", Map.of("uk", "Тривога", "en", "Alert"),
                        "text",
                        Map.of("uk", "До укриття.", "en", "Take shelter.")))
                .assertStatus(202);

        await().until(() -> phone.pushes().size() == 1);
    }

    @Test
    void quietHoursThatMakeNoSenseAreAProblem() {
        var citizen = given.citizen();

        citizen.put("/v1/preferences/quiet-hours", Map.of("begins", "24:00", "ends", "07:00")).assertProblem(422, "invalid");
        citizen.put("/v1/preferences/quiet-hours", Map.of("begins", "07:00", "ends", "07:00")).assertProblem(422, "invalid");
        citizen.put("/v1/preferences/quiet-hours", Map.of("begins", "07:00")).assertProblem(422, "invalid");
        citizen.put("/v1/preferences/quiet-hours", Map.of("begins", "22:00", "ends", "07:00", "timeZone", "Kyiv"))
                .assertProblem(422, "invalid");
        citizen.put("/v1/preferences/kinds/horoscope", Map.of("push", false)).assertProblem(404, "not-found");
    }

    /// Quiet from an hour ago until in two hours, by the clock of the tests.
    private Phone quiet(Phone phone) {
        var now = LocalTime.ofInstant(given.clock().instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        phone.owner().put("/v1/preferences/quiet-hours",
                Map.of("begins", now.minusHours(1).toString(), "ends", now.plusHours(2).toString(), "timeZone", "UTC"))
                .assertStatus(200);
        return phone;
    }

    private static JsonNode kind(Answer answer, String code) {
        return StreamSupport.stream(answer.json().path("kinds").spliterator(), false)
                .filter(kind -> kind.path("kind").asText().equals(code)).findFirst().orElseThrow();
    }
}
